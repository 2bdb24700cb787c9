import type { YAMLSeq } from 'yaml';
import { contentEnd, isAlone, lineEnd, lineStart } from './extent.ts';
import type { Parsed } from './parsed.ts';
import type { Splice } from './splice.ts';

/** Lines behind the line of an offset. */
export function linesBehind(text: string, offset: number, lines: string): Splice {
  const place = lineEnd(text, offset);
  const isWhole = place > 0 && text[place - 1] === '\n';
  return { start: place, end: place, put: isWhole ? `${lines}\n` : `\n${lines}` };
}

/** The lines of a part of a list. Undefined: it shares one with something else. */
export function linesOf(
  { text, ...parsed }: Parsed,
  list: YAMLSeq,
  at: number,
): { start: number; end: number } | undefined {
  const hyphen = hyphenOf(list, at);
  if (hyphen === undefined || !isAlone(text, hyphen)) return undefined;
  const end = Math.max(hyphen + 1, contentEnd({ text, ...parsed }, list.items[at]));
  return { start: lineStart(text, hyphen), end: lineEnd(text, end) };
}

/** The lines of a part of a list with the comments right above it. */
export function withAbove(parsed: Parsed, list: YAMLSeq, at: number) {
  const lines = linesOf(parsed, list, at);
  if (lines === undefined) return undefined;
  const floor = at > 0 ? (linesOf(parsed, list, at - 1)?.end ?? lines.start) : 0;
  let { start } = lines;
  while (start > floor) {
    const above = lineStart(parsed.text, start - 1);
    if (!/^[ \t]*#/.test(parsed.text.slice(above, start))) break;
    start = above;
  }
  return { start, end: lines.end };
}

interface SourceOfList {
  readonly srcToken?: { readonly items?: readonly { readonly start?: readonly { type: string; offset: number }[] }[] };
}

export function hyphenOf(list: YAMLSeq, at: number): number | undefined {
  const hyphens = ((list as unknown as SourceOfList).srcToken?.items ?? []).flatMap(
    ({ start = [] }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [],
  );
  return hyphens.length === list.items.length ? hyphens[at] : undefined;
}
