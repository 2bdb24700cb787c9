import type { Language } from './text.ts';

/** Sentences that follow each other. */
export function sentences(all: readonly (string | undefined)[], language: Language): string {
  return closedUp(all.filter((each) => each !== undefined && each !== '').join(' '), language);
}

/** What stands between two of them, where one is an element of a page. */
export function betweenSentences(language: Language): string {
  return isClosedUp(language) ? '' : ' ';
}

/**
 * A text without the blanks beside marks that are as wide as a Chinese character: these bring their own. In a message such a blank
 * is right beside a value like `12:00`, and wrong beside one like `12:00（中国标准时间）` or `“…”`. Other languages stay as they are.
 */
export function closedUp(text: string, language: Language): string {
  return isClosedUp(language) ? text.replaceAll(besideMarks, '') : text;
}

function isClosedUp(language: Language): boolean {
  return /^zh\b/.test(language);
}

/** After a mark that ends something, and between a character and a mark that begins something. */
const besideMarks = /(?<=[，、。；：！？）”]) (?=[\p{Script=Han}“（])|(?<=\p{Script=Han}) (?=[“（])/gu;
