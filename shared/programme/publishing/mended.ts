import { withoutEnd } from '../../i18n/without-end.ts';
import type { Mending } from './change-rule.ts';

/**
 * Whether a text may pass for the same as before but for a typing error. A narrow door and no proof: the plan of a publishing
 * shows both texts, and who publishes has to agree.
 *
 * Everywhere: capitals, doubled blanks, and marks at the end, since a mark within a text can turn it round (`Not, useful`,
 * `- 5 days`, `re-sign`). In sentences also one slip of the keyboard in one Latin word of seven letters or more: a letter too
 * many or too few, or two that changed places. Not another letter (`adapted`, `adopted`), not the first or the last (`un-`, `trainee`), not in a word
 * that the sentence has twice, and none in labels, where a word stands alone.
 */
export function isMended(before: string, after: string, mending: Mending): boolean {
  const [old, next] = [plain(before), plain(after)];
  if (old === next) return true;
  if (mending === 'label' || old.length < shortestSentence) return false;
  // Words, and in the odd places all that is between them, numbers and signs included.
  const [parts, nextParts] = [old, next].map((text) => text.split(/([^\p{L}\p{M}]+)/u)) as [string[], string[]];
  const changed = parts.flatMap((part, at) => (part === nextParts[at] ? [] : [at]));
  const [at = 0] = changed;
  const [word = '', other = ''] = [parts[at], nextParts[at]];
  const isOne = changed.length === 1 && parts.length === nextParts.length;
  return isOne && isOnce(word, parts) && isOnce(other, nextParts) && isSlip(word, other);
}

/** A text as far as mending never changes it. */
export function plain(text: string): string {
  return withoutEnd(
    text
      .normalize('NFC')
      .toLowerCase()
      // Between these scripts and others a blank parts no words; between two of their own characters it may.
      .replaceAll(new RegExp(`(?<=${unspaced})\\s+(?=[^\\s])(?!${unspaced})`, 'gu'), '')
      .replaceAll(new RegExp(`(?<=[^\\s])(?<!${unspaced})\\s+(?=${unspaced})`, 'gu'), '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    /[.,;:!?…。，；：！？、،؛؟]/u,
  ).trimEnd();
}

const unspaced = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]';

/** The fewest characters of a sentence in which a slip is surely one. */
const shortestSentence = 20;
const shortestWord = 7;

function isOnce(word: string, parts: readonly string[]): boolean {
  return parts.filter((part) => part === word).length === 1;
}

function isSlip(word: string, other: string): boolean {
  const isLongEnough = Math.min(word.length, other.length) >= shortestWord;
  const areLatin = [word, other].every((each) => /^\p{sc=Latin}+$/u.test(each));
  const haveSameEnds = word[0] === other[0] && word.at(-1) === other.at(-1);
  return isLongEnough && areLatin && haveSameEnds && isOneSlip(word, other);
}

/** One letter more or less, or two neighbours that changed places. */
function isOneSlip(word: string, other: string): boolean {
  const start = commonStart(word, other);
  const [rest, otherRest] = [word.slice(start), other.slice(start)];
  return (
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}

function commonStart(word: string, other: string): number {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  return at;
}
