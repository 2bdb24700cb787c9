import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, graphemesOf } from '../../../shared/report/display-width.ts';
import { holds } from '../../fixtures/property.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Pieces of letters that only what stands before or behind them divides. */
const part = fc.constantFrom(
  'a',
  ' ',
  '字',
  'e\u0301',
  '\u0301',
  '\u200d',
  '👩',
  '👩‍👩‍👧',
  '🇨🇳',
  '🇨',
  '✔\ufe0f',
  '각',
  '\r',
  '\n',
  'क्ष',
);

describe('the letters of a text as readers count them', () => {
  it('are the same as if a long text were looked at in one go', () => {
    holds(
      fc.property(fc.array(fc.tuple(part, fc.nat(300)), { maxLength: 8 }), (parts) => {
        const text = parts.map(([piece, times]) => piece.repeat(times)).join('');

        expect(graphemesOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
      50,
    );
  });

  it('are the same for each sign beside itself and others, as Unicode divides them', () => {
    const signs = [
      [0x0, 0x6ff],
      [0x2000, 0x20ff],
      [0x3000, 0x312f],
      [0x4dff, 0x4e02],
      [0x9ffd, 0xa001],
      [0xff00, 0xffef],
    ].flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, n) => first + n));
    for (const sign of signs) {
      const text = ['', 'a', '', '字', 'é'].join(String.fromCharCode(sign)).repeat(2);

      expect(graphemesOf(text), sign.toString(16)).toEqual(
        Array.from(segmenter.segment(text), ({ segment }) => segment),
      );
    }
  });

  it('are not cut in their halves, wherever a long text is', () => {
    for (const letter of ['\u{10000}', '\u{10ffff}']) {
      for (const before of [253, 254, 255, 256, 257]) {
        const text = `${'é\u0301'.repeat(8)}${'a'.repeat(before - 16)}${letter}${'b'.repeat(300)}`;

        expect(graphemesOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }
    }
  });

  it('may be one letter with a thousand marks', () => {
    const letter = `e${'\u0301'.repeat(1000)}`;

    expect(graphemesOf(`a${letter}b`)).toEqual(['a', letter, 'b']);
    expect(displayWidth(letter)).toBe(1);
  });
});
