import { describe, expect, it } from 'vitest';
import { ownCode } from '../../../shared/response/own-code.ts';

const key = Buffer.from('the key of a stage');
const of = (...typed: (string | undefined)[]) => ownCode(key, 'course', typed);
const code = of('M', '7', 'W', 'J');

describe('the code that somebody makes of what only this person can name again', () => {
  it.each([
    ['small letters', 'm', '7', 'w', 'j'],
    ['the whole names', 'Maria', '7', 'Weifang', 'Jürgen'],
    ['accents', 'Ḿ', '7', 'Ŵ', 'Ĵ'],
    ['full-width letters and digits', 'Ｍ', '７', 'Ｗ', 'Ｊ'],
    ['Arabic digits', 'M', '٧', 'W', 'J'],
    ['a zero and a dot', 'M.', '07.', ' W ', 'J.'],
    ['a day in words around its number', 'M', '7 May', 'W', 'J'],
  ])('is the same with %s', (_, ...typed) => {
    expect(of(...typed)).toBe(code);
  });

  it.each([
    ['another letter', 'N', '7', 'W', 'J'],
    ['another day', 'M', '17', 'W', 'J'],
    ['two parts that have changed places', 'W', '7', 'M', 'J'],
    ['what is not known', '-', '7', 'W', 'J'],
  ])('is another one with %s', (_, ...typed) => {
    expect(of(...typed)).not.toBe(code);
  });

  it('is made of names in any script, and of what is not known', () => {
    expect(of('明', '7', '潍', '建')).toBe(of('明华', '７', '潍坊', '建国'));
    expect(of('ﻣ', '7', 'و', 'ح')).toBe(of('مريم', '٧', 'ويفانغ', 'حسن'));
    expect(of('-', '0', '?', '–')).toHaveLength(7);
  });

  it('is none where a part is blank', () => {
    expect(of('M', ' ', 'W', 'J')).toBeUndefined();
    expect(of('M', '7', 'W')).toBeUndefined();
    expect(of()).toBeUndefined();
  });

  it('is another one under another name, and with another key', () => {
    const typed = ['M', '7', 'W', 'J'];
    expect(ownCode(key, 'other', typed)).not.toBe(code);
    expect(ownCode(Buffer.from('another key'), 'course', typed)).not.toBe(code);
    expect(code).toMatch(/^[\w-]{7}$/);
  });
});
