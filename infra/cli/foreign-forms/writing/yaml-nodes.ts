import { type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Lost } from '../foreign-form.ts';

/** A value with its key; without a value, the key is left out. */
export type Entry = readonly [key: string, value: Node | string | number | boolean | undefined];

/** Keys with their values, on one line if that is asked for. */
export function mapNode(entries: readonly Entry[], isOneLine = false): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of entries) {
    if (value !== undefined)
      map.items.push(new Pair(new Scalar(key), typeof value === 'object' ? value : new Scalar(value)));
  }
  map.flow = isOneLine;
  return map;
}

export function listNode(items: readonly (Node | string | number)[], isOneLine = false): YAMLSeq {
  const list = new YAMLSeq();
  list.items = items.map((item) => (typeof item === 'object' ? item : new Scalar(item)));
  list.flow = isOneLine;
  return list;
}

/** Puts a line of comment above the value of a key. */
export function remark(map: YAMLMap, key: string, words: string): void {
  const pair = map.items.find((each) => (each.key as Scalar).value === key);
  if (pair !== undefined) addAbove(pair.key as Scalar, words);
}

/** Puts a comment behind the value of a key, on its line. */
export function remarkBehind(map: YAMLMap, key: string, words: string): void {
  const value = map.items.find((each) => (each.key as Scalar).value === key)?.value;
  if (value instanceof Scalar) value.comment = commentLine(words);
}

/** What is on one line has its comments behind it. */
export function withCommentsBehind(map: YAMLMap): YAMLMap {
  const values = map.items.flatMap(({ value }) => (value instanceof YAMLMap ? [value] : []));
  const comments = values.flatMap(({ comment }) => comment ?? []);
  for (const value of values) value.comment = null;
  if (comments.length > 0) map.comment = comments.join(';');
  return map;
}

/** Puts a line of comment above a part of a list, or a key. */
export function addAbove(node: Node, words: string): void {
  node.commentBefore = [...(node.commentBefore ? [node.commentBefore] : []), commentLine(words)].join('\n');
}

/** One line of comment: what would end it is left out. */
export function commentLine(words: string): string {
  return ` ${words.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()}`;
}

/** What begins the comments about what the form says, and the programme doesn't. */
export const notAsInForm = 'Not as in the form: ';

/** `survey row 12, calculate "age": a programme computes nothing from answers; compute it from the results.` */
export function lostSentence({ where, what, why, remedy }: Lost): string {
  return `${where}, ${shortened(what)}: ${why}; ${remedy}.`;
}

function shortened(text: string): string {
  const letters = [...text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')];
  return letters.length <= 200 ? letters.join('') : `${letters.slice(0, 199).join('')}…`;
}
