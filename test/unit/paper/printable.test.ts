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
