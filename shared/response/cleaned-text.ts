/** Line ends of every system and age: Windows, old Macs, slides (vertical tab), PDF (form feed), mainframes, Unicode's own. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Nothing but signs that are seen, or blanks and line feeds, and stand in Unicode's composed form whatever is beside them (NFC_Quick_Check=Yes,
 * no marks): Latin and Cyrillic letters, punctuation, kana, Han, Hangul, fullwidth signs. Most answers are of these.
 *
 * @see https://www.unicode.org/reports/tr15/
 */
const plain =
  /^[\n -~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;

/** What needs Unicode's tables is made by the first text that does: a start would wait a millisecond for them. */
let made: ReturnType<typeof byProperties> | undefined;

const byProperties = () => ({
  /**
   * What nobody sees and no script needs: control characters, the byte order mark, soft hyphens, word joiners and invisible
   * operators, notes between the lines and places of lost pictures, noncharacters, halves of characters. And everything that
   * turns the direction of what follows: with an override a text reads otherwise than it is. Without, it is harmless, so
   * nothing needs to be refused.
   */
  invisible: /[^\P{Cc}\n\t]|\p{Bidi_C}|\p{NChar}|\p{Cs}|[\u00ad\u2060-\u206f\ufeff\ufff9-\ufffc]/gu,
  somethingToSee: /[^\s\p{DI}]/u,
});

/** Tag letters spell out hidden words, except in the flags that are made of them: three to six letters and digits of a region. */
const tags = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/** Thai, Lao, Tibetan, Burmese and Khmer write no spaces between words, and break their lines by these. */
const zeroWidthSpaces = /([\u0e00-\u109f\u1780-\u17ff]\u200b)\u200b*|\u200b+/g;

/** A character has one variation at most; more of them hide something. */
const variations = /([\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;

/**
 * A typed or pasted text as it is kept: what came with a paste from slides, a PDF, a chat or an old file and nobody sees
 * is gone or has become a line feed or a space, and what a script needs is there: joiners, variation selectors, combining
 * marks, the tags of flags. In Unicode's composed form (NFC), without space at its ends; empty if there is nothing to see.
 * Cleaning it again changes nothing.
 */
export function cleanedText(text: string): string {
  const lines = text.replace(lineEnds, '\n').replace(/\u00a0/g, ' ');
  if (plain.test(lines)) return lines.trim();
  made ??= byProperties();
  const { invisible, somethingToSee } = made;
  const cleaned = lines
    .replace(invisible, '')
    .replace(tags, '$1')
    .replace(zeroWidthSpaces, '$1')
    .replace(variations, '$1')
    .normalize('NFC')
    .trim();
  return somethingToSee.test(cleaned) ? cleaned : '';
}
