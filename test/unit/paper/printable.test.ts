import { describe, expect, it } from 'vitest';
import { covers } from '../../../shared/paper/coverage.ts';
import { printable } from '../../../shared/paper/printable.ts';

/** 32 to 126, and 233. */
const ascii = [32, 95, 106, 1];

describe('what a font covers', () => {
  it.each([
    [31, false],
    [32, true],
    [126, true],
    [127, false],
    [232, false],
    [233, true],
    [234, false],
  ])('%i: %s', (codePoint, isCovered) => {
    expect(covers(ascii, codePoint)).toBe(isCovered);
  });
});

describe('what can be printed', () => {
  it.each([
    ['as it is', 'as it is', 0],
    ['e\u0301 is one letter', 'é is one letter', 0],
    ['\u2068Zhou\u2069\u200d', '\u2068Zhou\u2069\u200d', 0],
    ['a\u0007b\tc\r\nd', 'a b c \nd', 0],
    ['ᚠ and 𐍈', '□ and □', 2],
  ])('%j is %j', (text, shown, missing) => {
    expect(printable(text, [ascii])).toEqual({ text: shown, missing });
  });
});

describe('a word that is longer than a line', () => {
  const text = (word: string) => printable(word, [[0, 0x20000]]).text;

  it('may be broken after each twenty letters, and no shorter one', () => {
    expect(text(`a ${'x'.repeat(45)} b`)).toBe(`a ${'x'.repeat(20)}\u200b${'x'.repeat(20)}\u200bxxxxx b`);
    expect(text('x'.repeat(40))).toBe('x'.repeat(40));
  });

  it('is not broken within a letter, nor where lines end anywhere', () => {
    expect(text('e\u0323\u0303'.repeat(41)).split('\u200b')[0]).toBe('ẹ\u0303'.repeat(20));
    expect(text('好'.repeat(90))).toBe('好'.repeat(90));
  });
});
