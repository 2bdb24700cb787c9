import { describe, expect, it } from 'vitest';
import { firstDirection, hasLetterFromTheRight, letterFromTheRight } from '../../../shared/i18n/direction.ts';
import { isolated } from '../../../shared/i18n/isolate.ts';

describe('the direction of a text', () => {
  it.each([
    ['12 ABC عربي', 'ltr'],
    ['1. عربي ABC', 'rtl'],
    ['שלום', 'rtl'],
    ['讲得好', 'ltr'],
    ['12 %', undefined],
  ])('%s: %s', (text, direction) => {
    expect(firstDirection(text)).toBe(direction);
  });
});

it('is known alike where a value is isolated', () => {
  // A name in Hanifi Rohingya.
  const name = '\u{10d00}\u{10d01}';
  expect(firstDirection(name)).toBe('rtl');
  expect(isolated(name, 'ltr')).toBe(`\u2068${name}\u2069`);
  expect(isolated(name, 'rtl')).toBe(name);
});

it('is found of every letter from the right, in whatever block', () => {
  const letter = new RegExp(letterFromTheRight, 'u');
  const wrong = Array.from({ length: 0x1_10000 }, (_, code) => String.fromCodePoint(code)).filter(
    (sign) => hasLetterFromTheRight(sign) !== letter.test(sign),
  );
  expect(wrong).toEqual([]);
});

it('is not turned round by what is isolated already, however deep', () => {
  const first = '\u2068';
  const last = '\u2069';

  const deep = `a${first.repeat(20_000)}عربي${last.repeat(20_000)}b`;
  expect(isolated(deep, 'ltr')).toBe(deep);
  expect(isolated(`${deep}عربي`, 'ltr')).toBe(`${first}${deep}عربي${last}`);
  const unended = `a${first}${first}b${last}عربي`;
  expect(isolated(unended, 'ltr')).toBe(`${first}${unended}${last}`);
});
