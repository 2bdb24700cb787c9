import { type Coverage, covers } from './coverage.ts';

/** Stands for a character that no typeface has: white square, as of a letter that is missing. */
const missing = '□';

/** A text as it can be printed, and how many characters of it could not. */
export interface Printable {
  readonly text: string;
  readonly missing: number;
}

/**
 * A text with a square for each character that none of the fonts has: an empty place would hide that something is missing. What is
 * never seen (joiners, marks of direction, selectors) stays; control characters go. A word longer than a line may end anywhere.
 */
export function printable(text: string, fonts: readonly Coverage[]): Printable {
  let count = 0;
  const shown = Array.from(text.normalize('NFC'), (character) => {
    if (/[\n\p{Default_Ignorable_Code_Point}\p{Zs}]/u.test(character)) return character;
    if (/\p{Cc}/u.test(character)) return ' ';
    const codePoint = character.codePointAt(0) ?? 0;
    if (fonts.some((font) => covers(font, codePoint))) return character;
    count += 1;
    return missing;
  });
  return { text: shown.join('').replaceAll(unbroken, inPieces), missing: count };
}

/** More letters in a row than any word has, in writing that breaks its lines between words only: it would run off the sheet. */
const unbroken =
  /(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai})[^\s\u200b]){41,}/gu;

/** With places of no width where a line may end. */
function inPieces(word: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  return letters.map((letter, at) => (at > 0 && at % 20 === 0 ? `\u200b${letter}` : letter)).join('');
}
