import { isAlias, isCollection, isScalar, type Node, type Pair, Scalar } from 'yaml';
import type { Parsed } from './parsed.ts';

// Where in a text what somebody has written begins and ends: its own characters, and the lines that they stand in.

export function contentStart(item: unknown): number | undefined {
  const node = (isScalar(item) || isCollection(item) || isAlias(item) ? item : (item as Pair | undefined)?.key) as
    | Node
    | undefined;
  return node?.range?.[0];
}

/** Where what somebody wrote for it ends: before the comment behind it, and before empty lines. */
export function contentEnd(parsed: Parsed, item: unknown): number {
  if (isCollection(item) && !isFlow(item)) {
    const [last] = item.items.slice(-1);
    return last === undefined ? (item.range?.[1] ?? 0) : contentEnd(parsed, last);
  }
  if (isScalar(item)) return scalarEnd(parsed, item as Scalar);
  if (isCollection(item) || isAlias(item)) return item.range?.[1] ?? 0;
  const { key, value } = (item ?? {}) as Partial<Pair<Node | null, Node | null>>;
  const own = key?.range?.[1] ?? 0;
  const isWritten = value?.range && (value.range[1] > value.range[0] || isCollection(value));
  return isWritten ? Math.max(own, contentEnd(parsed, value)) : own;
}

function scalarEnd({ text }: Parsed, { type, range }: Scalar): number {
  const [start = 0, end = 0] = range ?? [];
  if (type !== Scalar.BLOCK_LITERAL && type !== Scalar.BLOCK_FOLDED) return end;
  const source = text.slice(start, end);
  return /^[|>]\d?\+/.test(source) ? end : Math.min(end, start + source.trimEnd().length + 1);
}

export function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the end of the line; right here where a line has ended. */
export function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Whether nothing but spaces stands before it in its line. */
export function isAlone(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}
