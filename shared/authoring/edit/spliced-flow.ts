import type { YAMLMap, YAMLSeq } from 'yaml';
import { contentEnd, contentStart } from './extent.ts';
import type { Parsed } from './parsed.ts';
import type { Splice } from './splice.ts';

export function insertedInFlow(
  parsed: Parsed,
  node: YAMLMap | YAMLSeq,
  at: number,
  put: string,
): readonly Splice[] | undefined {
  const { text } = parsed;
  const [start = 0, end = 0] = node.range ?? [];
  const items: readonly unknown[] = node.items;
  if (items.length === 0) {
    const inside = text.slice(start + 1, end - 1);
    return inside.trim() === ''
      ? [{ start: start + 1, end: end - 1, put: parsed.isJson ? put : ` ${put} ` }]
      : undefined;
  }
  const [before, next] = [items[at - 1], items[at]];
  const between = separator(parsed, items);
  if (next !== undefined) {
    const place = contentStart(next);
    return place === undefined ? undefined : [{ start: place, end: place, put: `${put}${between}` }];
  }
  const place = contentEnd(parsed, before);
  return [{ start: place, end: place, put: `${between}${put}` }];
}

/** What stands between parts: a comma, and a new line where each part has its own. */
function separator(parsed: Parsed, items: readonly unknown[]): string {
  const [one, other] = items;
  const start = contentStart(other);
  const between = start === undefined ? '' : parsed.text.slice(contentEnd(parsed, one), start);
  return /^\s*,\s+$/.test(between) ? between : ', ';
}

export function droppedInFlow(parsed: Parsed, { items }: YAMLMap | YAMLSeq, at: number): readonly Splice[] | undefined {
  const { text } = parsed;
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]];
  const [start, end] = [contentStart(item), contentEnd(parsed, item)];
  if (start === undefined) return undefined;
  const from = before === undefined ? start : contentEnd(parsed, before);
  const to = before === undefined ? contentStart(next) : end;
  if (to !== undefined && !text.slice(from, start).includes('#') && !text.slice(end, to).includes('#')) {
    return [{ start: from, end: to, put: '' }];
  }
  // Comments stand between: they stay, and a comma at the end does no harm.
  const [comma = ''] = /^\s*,/.exec(text.slice(end)) ?? [];
  return [{ start, end: end + comma.length, put: '' }];
}
