import { eastAsianWidth } from 'get-east-asian-width';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text in the pieces that are never divided: letters with their marks, emoji with what belongs to them. */
export function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/**
 * How many columns a text takes where every letter has the same width: Han and fullwidth signs two, marks and signs that only
 * direct (isolates, joiners) none, all else one.
 *
 * @see https://www.unicode.org/reports/tr11/
 */
export function displayWidth(text: string): number {
  // Printable ASCII: most of what is measured, and a hundred times as fast.
  if (/^[ -~]*$/.test(text)) return text.length;
  return graphemesOf(text).reduce((total, grapheme) => total + graphemeWidth(grapheme), 0);
}

/** The same of one grapheme. */
export function graphemeWidth(grapheme: string): number {
  if (/^[\p{Cc}\p{Cf}\p{M}]*$/u.test(grapheme)) return 0;
  // A sign that is asked to be an emoji, such as ✔️, is as wide as one.
  return grapheme.includes('\ufe0f') ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}
