import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from './edit.ts';
import { columnOf, contentEnd, contentStart, isAlone, isFlow, lineEnd, lineStart } from './extent.ts';
import { hyphenOf, linesBehind, linesOf, withAbove } from './lines-of-list.ts';
import { nodeAt, type Parsed, pairOf } from './parsed.ts';
import type { Splice } from './splice.ts';
import { droppedInFlow, insertedInFlow } from './spliced-flow.ts';
import type { Step } from './step.ts';
import { type Style, written, writtenItem, writtenPair } from './written.ts';

/** The least of a text that a step changes. Undefined: it is written in a way for which only the whole can be written anew. */
export function splicesFor(parsed: Parsed, step: Step): readonly Splice[] | undefined {
  switch (step.kind) {
    case 'replace':
      return replaced(parsed, step.path, step.value);
    case 'add':
      return added(parsed, step.path, step.value);
    case 'drop':
      return dropped(parsed, step.path);
    case 'insert':
      return inserted(parsed, step);
    case 'move':
      return movedParts(parsed, step.path, step.from, step.to);
  }
}

type Known = readonly Splice[] | undefined;

function replaced(parsed: Parsed, path: Path, value: unknown): Known {
  const [parent, last] = [path.slice(0, -1), path.at(-1)];
  const [holder, node] = [nodeAt(parsed, parent), nodeAt(parsed, path)];
  if (last === undefined || !node?.range) return undefined;
  return replacedInPlace(parsed, holder, node, value) ?? replacedAround(parsed, holder, last, value);
}

function replacedInPlace(parsed: Parsed, holder: unknown, node: Node, value: unknown): Known {
  const style = styleIn(parsed, holder);
  if (!isScalar(node) && !isAlias(node) && !isFlow(node)) return undefined;
  const isWide = typeof value === 'object' && value !== null && !isEmpty(value) && !style.isFlow;
  const put = written(
    value,
    { ...style, isFlow: style.isFlow || isWide },
    isScalar(node) ? (node as Scalar) : undefined,
  );
  const isBegun = isCollection(node) && node.items.length > 0;
  return !isWide || (isBegun && put.length <= widestFlow) ? [inPlaceOf(parsed, node, put)] : undefined;
}

/** Along with what it belongs to. */
function replacedAround(parsed: Parsed, holder: unknown, last: string | number, value: unknown): Known {
  if (isMap(holder) && !isFlow(holder)) return pairReplaced(parsed, holder, String(last), value);
  return isSeq(holder) && !isFlow(holder) ? itemReplaced(parsed, holder, Number(last), value) : undefined;
}

/** How wide a list or map in braces may become. */
const widestFlow = 100;

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Where nothing is written for a value, it is set apart from its key, and from a comment behind it. */
function inPlaceOf(parsed: Parsed, node: Node, put: string): Splice {
  const { text } = parsed;
  const [start, end] = [node.range?.[0] ?? 0, contentEnd(parsed, node)];
  const isOwnLine = text.slice(start, end).endsWith('\n') && !put.endsWith('\n');
  const before = start === end && start > 0 && /\S/.test(text[start - 1] ?? '') ? ' ' : '';
  const after = start === end && /[^\n]/.test(text[end] ?? '\n') ? ' ' : '';
  return { start, end, put: `${before}${put}${isOwnLine ? '\n' : ''}${after}` };
}

function pairReplaced(parsed: Parsed, map: YAMLMap, name: string, value: unknown): Known {
  const pair = pairOf(map, name);
  const start = contentStart(pair);
  if (pair === undefined || start === undefined) return undefined;
  const style = styleIn(parsed, map);
  return [
    anew(
      parsed,
      start,
      contentEnd(parsed, pair),
      writtenPair(name, value, { ...style, indent: columnOf(parsed.text, start) }),
    ),
  ];
}

function itemReplaced(parsed: Parsed, list: YAMLSeq, at: number, value: unknown): Known {
  const hyphen = hyphenOf(list, at);
  const start = contentStart(list.items[at]);
  if (hyphen === undefined || start === undefined) return undefined;
  if (parsed.text.slice(hyphen + 1, start).trim() !== '') return undefined;
  const style = { ...styleIn(parsed, list), indent: columnOf(parsed.text, hyphen) };
  return [anew(parsed, hyphen, contentEnd(parsed, list.items[at]), writtenItem(value, style))];
}

/** Lines in the place of others. */
function anew({ text }: Parsed, start: number, end: number, put: string): Splice {
  return { start, end, put: text[end - 1] === '\n' ? `${put}\n` : put };
}

function added(parsed: Parsed, path: Path, value: unknown): Known {
  const [parent, key] = [path.slice(0, -1), String(path.at(-1))];
  const map = nodeAt(parsed, parent);
  if (!isMap(map) || !map.range) return undefined;
  const style = styleIn(parsed, map);
  const [last] = map.items.slice(-1);
  if (isFlow(map)) {
    const put = writtenPair(key, value, { ...style, isFlow: true });
    return insertedInFlow(parsed, map, map.items.length, put);
  }
  const first = map.items[0]?.key as Scalar | undefined;
  if (last === undefined || !first?.range) return undefined;
  const indent = columnOf(parsed.text, first.range[0]);
  const put = `${' '.repeat(indent)}${writtenPair(key, value, { ...style, indent })}`;
  return [linesBehind(parsed.text, contentEnd(parsed, last), put)];
}

function dropped(parsed: Parsed, path: Path): Known {
  const { text } = parsed;
  const [parent, last] = [path.slice(0, -1), path.at(-1)];
  const holder = nodeAt(parsed, parent);
  if (isMap(holder)) {
    const pair = pairOf(holder, String(last));
    if (pair === undefined) return undefined;
    const at = holder.items.indexOf(pair);
    if (isFlow(holder)) return droppedInFlow(parsed, holder, at);
    const key = pair.key as Scalar;
    const next = holder.items[at + 1]?.key as Scalar | undefined;
    if (!key.range) return undefined;
    const start = key.range[0];
    const end = lineEnd(text, contentEnd(parsed, pair));
    if (isAlone(text, start)) return [{ start: lineStart(text, start), end, put: '' }];
    // Behind the hyphen of a list: the next one comes there, with what stands above it.
    if (!next?.range) return undefined;
    const above = text.slice(end, next.range[0]);
    return [{ start, end: end + above.length - above.trimStart().length, put: '' }];
  }
  if (!isSeq(holder)) return undefined;
  const at = Number(last);
  if (isFlow(holder)) return droppedInFlow(parsed, holder, at);
  const lines = linesOf(parsed, holder, at);
  return lines === undefined || holder.items.length < 2 ? undefined : [{ ...lines, put: '' }];
}

/** A part beyond the end comes behind those that are not there yet, and are added along with it. */
function inserted(parsed: Parsed, { path, value, ...step }: Extract<Step, { kind: 'insert' }>): Known {
  const list = nodeAt(parsed, path);
  if (!isSeq(list)) return undefined;
  const at = Math.min(step.at, list.items.length);
  const style = styleIn(parsed, list);
  if (isFlow(list)) {
    return insertedInFlow(parsed, list, at, written(value, { ...style, isFlow: true }));
  }
  const lines = linesOf(parsed, list, Math.max(at - 1, 0));
  const hyphen = hyphenOf(list, 0);
  if (lines === undefined || hyphen === undefined) return undefined;
  const indent = columnOf(parsed.text, hyphen);
  const put = `${' '.repeat(indent)}${writtenItem(value, { ...style, indent })}`;
  if (at > 0) return [linesBehind(parsed.text, lines.end, put)];
  return [{ start: lines.start, end: lines.start, put: `${put}\n` }];
}

function movedParts(parsed: Parsed, path: Path, from: number, to: number): Known {
  const list = nodeAt(parsed, path);
  if (!isSeq(list)) return undefined;
  const { text } = parsed;
  const places = list.items.map((item, at) => {
    if (!isFlow(list)) return withAbove(parsed, list, at);
    const range = (item as Node | null)?.range;
    return range ? { start: range[0], end: range[1] } : undefined;
  });
  const known = places.filter((each) => each !== undefined);
  if (known.length < places.length) return undefined;
  const order = known.map((_, at) => at);
  const [one = 0] = order.splice(from, 1);
  order.splice(to, 0, one);
  return known.flatMap((place, at) => {
    const source = known[order[at] ?? at];
    if (source === undefined || source === place) return [];
    const put = text.slice(source.start, source.end);
    return [{ ...place, put: isFlow(list) || put.endsWith('\n') ? put : `${put}\n` }];
  });
}

function styleIn(parsed: Parsed, holder: unknown): Style {
  const isInFlow = (isMap(holder) || isSeq(holder)) && isFlow(holder);
  return { isFlow: isInFlow, isJson: parsed.isJson, indent: indentOf(parsed, holder) };
}

/** How far the parts of a map or of a list are indented. */
function indentOf({ text }: Parsed, holder: unknown): number {
  if (!isCollection(holder) || !holder.range) return 0;
  return columnOf(text, holder.range[0]);
}
