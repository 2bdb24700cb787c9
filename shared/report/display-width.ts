import { eastAsianWidth } from 'get-east-asian-width';

/** Made by the first text that needs it: to read its tables takes as long as to load a whole function. */
let graphemes: Intl.Segmenter | undefined;

/** How much of a text is segmented at once: for each segment, engines go through all that they were given. */
const atOnce = 256;

/**
 * Nothing but signs that stand for themselves whatever is beside them (Grapheme_Cluster_Break=Other): printable ASCII, Latin and
 * Cyrillic letters, punctuation, kana, Han, fullwidth signs. Most texts are of these.
 *
 * @see https://www.unicode.org/reports/tr29/
 */
const plain =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff60]*$/;

/** A text in the pieces that are never divided: letters with their marks, emoji with what belongs to them. */
export function graphemesOf(text: string): string[] {
  // To ask the engine takes twenty times as long.
  if (plain.test(text)) return text.split('');
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const found: string[] = [];
  let most = atOnce;
  for (let at = 0; at < text.length; ) {
    const end = at + most;
    // No letter is cut in its two halves: the first one alone would end what stands before it.
    const part = text.slice(at, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end);
    const pieces = Array.from(graphemes.segment(part), ({ segment }) => segment);
    // Its last piece may go on behind it. What stands before a beginning of a piece never moves that.
    if (at + part.length < text.length) pieces.pop();
    // One letter with more marks than that is taken in larger and larger parts.
    most = pieces.length === 0 ? 2 * most : atOnce;
    for (const piece of pieces) {
      found.push(piece);
      at += piece.length;
    }
  }
  return found;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
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
