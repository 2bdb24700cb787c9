import { isCollection, isMap, Lexer } from 'yaml';
import { nodeAt, type Parsed, pairOf } from './parsed.ts';
import type { Step } from './step.ts';

/** How often each comment stands in a text. */
export type Comments = ReadonlyMap<string, number>;

/** The comments of a text. */
export function commentsIn(text: string): Comments {
  const found = new Map<string, number>();
  for (const token of new Lexer().lex(text)) {
    if (!token.startsWith('#')) continue;
    const comment = token.trimEnd();
    found.set(comment, (found.get(comment) ?? 0) + 1);
  }
  return found;
}

/** Those that go along with what a step takes away. */
export function commentsLost(parsed: Parsed, step: Step): Comments {
  if (step.kind !== 'drop' && step.kind !== 'replace') return new Map();
  const holder = nodeAt(parsed, step.path.slice(0, -1));
  const node = nodeAt(parsed, step.path);
  const key = isMap(holder)
    ? (pairOf(holder, String(step.path.at(-1)))?.key as { range?: number[] } | undefined)
    : undefined;
  if (step.kind === 'replace' && !isCollection(node)) return new Map();
  const start = key?.range?.[0] ?? node?.range?.[0] ?? 0;
  return commentsIn(parsed.text.slice(start, node?.range?.[2] ?? start));
}

/** Whether all comments are still there, but for those that may go. */
export function isKept(before: Comments, lost: readonly Comments[], after: Comments): boolean {
  return [...before].every(([comment, count]) => {
    const gone = lost.reduce((sum, each) => sum + (each.get(comment) ?? 0), 0);
    return (after.get(comment) ?? 0) >= count - gone;
  });
}
