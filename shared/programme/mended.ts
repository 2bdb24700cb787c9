import type { Mending } from './change-rule.ts';

/**
 * Whether a text is the same as before but for a typing error, so that it can't mean anything else.
 *
 * Everywhere: punctuation, capitals and blanks. In sentences and longer labels of Latin letters also a slip within a
 * word: one letter more, less or wrong, or two that changed places, and two such words in a sentence at most. Never within
 * a short word, nor at its first or last letter: `un-`, `-less`, `trainer` and `trainee`, `now` and `not` are one slip
 * apart or little more. Never in other scripts, where one character such as 不 turns a meaning round, never at a digit, and
 * never in the words of a scale.
 */
export function isMended(before: string, after: string, mending: Mending): boolean {
  const [old, next] = [plain(before), plain(after)];
  if (old === next) return true;
  if (mending === 'scale' || old.length < shortest[mending]) return false;
  const [words, nextWords] = [old.split(' '), next.split(' ')];
  if (words.length !== nextWords.length) return false;
  const slips = words.flatMap((word, at) => (word === nextWords[at] ? [] : [[word, nextWords[at] ?? ''] as const]));
  return slips.length <= mostSlips[mending] && slips.every(([word, other]) => isSlip(word, other));
}

/** A text as far as mending never changes it. */
export function plain(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      // A point or a hyphen beside a digit is a part of the number, and what is in braces is put in.
      .replaceAll(/(?<!\d)\p{P}(?!\d)/gu, (sign) => (/[{}]/.test(sign) ? sign : ''))
      // Between letters of these scripts a blank parts no words.
      .replaceAll(
        /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\s+|\s+(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu,
        '',
      )
      .replaceAll(/\s+/g, ' ')
      .trim()
  );
}

/** The fewest characters of a text in which a slip is surely one. */
const shortest = { wording: 20, label: 12, scale: Number.POSITIVE_INFINITY } as const;
const mostSlips = { wording: 2, label: 1, scale: 0 } as const;
const shortestWord = 6;

function isSlip(word: string, other: string): boolean {
  const isLongEnough = Math.min(word.length, other.length) >= shortestWord;
  const areLetters = [word, other].every((each) => /^\p{sc=Latin}+$/u.test(each));
  const haveSameEnds = word[0] === other[0] && word.at(-1) === other.at(-1);
  return isLongEnough && areLetters && haveSameEnds && isOneStep(word, other);
}

/** One letter more, less or another, or two neighbours that changed places (Damerau 1964). */
function isOneStep(word: string, other: string): boolean {
  const start = commonStart(word, other);
  const [rest, otherRest] = [word.slice(start), other.slice(start)];
  return (
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    rest.slice(1) === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}

function commonStart(word: string, other: string): number {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  return at;
}
