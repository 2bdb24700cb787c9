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

  it('may be one letter with a thousand marks', () => {
    const letter = `e${'\u0301'.repeat(1000)}`;

    expect(graphemesOf(`a${letter}b`)).toEqual(['a', letter, 'b']);
    expect(displayWidth(letter)).toBe(1);
  });
});
