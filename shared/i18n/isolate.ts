import { type Direction, hasLetterFromTheRight, letterFromTheRight } from './direction.ts';

// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode Standard Annex 9): what stands between them is ordered by itself.
const first = '\u2068';
const last = '\u2069';

const marks = /([\u2068\u2069])/u;
/** Letters that are written from the left, and signs that belong to a number on one of their sides: made when it is needed. */
let turnsRound: RegExp | undefined;

/**
 * A value in a sentence of a direction, so that neither turns the other's order round: without it `−5` is drawn `5−` in Arabic,
 * and an Arabic name draws the brackets after it to its other side. Where nothing can go wrong it stays as it is.
 */
export function isolated(value: string, direction: Direction): string {
  if (direction === 'ltr') return hasLetterFromTheRight(withoutInner(value)) ? `${first}${value}${last}` : value;
  turnsRound ??= new RegExp(`[+\\-−–<>%/]|(?!${letterFromTheRight})\\p{L}`, 'u');
  return turnsRound.test(withoutInner(value)) ? `${first}${value}${last}` : value;
}

/** What is isolated already turns nothing round: the value without it, however deep isolates stand in each other. */
function withoutInner(value: string): string {
  const kept: string[] = [];
  const begun: number[] = [];
  for (const part of value.split(marks)) {
    const start = part === last ? begun.pop() : undefined;
    if (part === first) begun.push(kept.length);
    if (start === undefined) kept.push(part);
    else kept.length = start;
  }
  return kept.join('');
}

/** The same text without isolates, for what reads by itself: a cell of a table, a key, a file name. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}
