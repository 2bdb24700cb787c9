import { Document, isCollection, isMap, isPair, isSeq, type Node } from 'yaml';
import { layOut } from '../laid-out.ts';
import { moved, type Path } from './edit.ts';
import { nodeAt, type Parsed, pairOf } from './parsed.ts';
import { withSplices } from './splice.ts';
import type { Step } from './step.ts';

/**
 * A text after a step, with one collection around its place written anew: how it was laid out is lost there, comments are not.
 * Undefined: nothing there can be.
 *
 * @param around the path of that collection; with none, all is written anew
 */
export function rewritten(parsed: Parsed, step: Step, around: Path): string | undefined {
  const { text, document } = parsed;
  const place = nodeAt(parsed, around);
  if (!isCollection(place) || !place.range || !change(document, step)) return undefined;
  if (around.length === 0) return document.toString(asWritten);
  const [start, end] = place.range;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  // What stands above and behind it is no part of the piece.
  Object.assign(place, { commentBefore: null, comment: null, spaceBefore: false });
  const own = new Document(null, { compat: 'yaml-1.1' });
  own.contents = place as unknown as typeof own.contents;
  const put = own.toString(asWritten).trimEnd();
  const isWhole = text.slice(start, end).endsWith('\n');
  return withSplices(text, [
    { start, end, put: put.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`) + (isWhole ? '\n' : '') },
  ]);
}

const asWritten = { lineWidth: 0, verifyAliasOrder: false } as const;

/** Makes a step in a document. Tells whether it could. */
function change(document: Document.Parsed, step: Step): boolean {
  const { path } = step;
  const last = path.at(-1);
  const holder = nodeAt({ document }, path.slice(0, -1));
  switch (step.kind) {
    case 'replace':
      return put(document, holder, last, step.value);
    case 'add':
      return isMap(holder) && holder.items.push(document.createPair(last, made(document, step.value))) > 0;
    case 'drop':
      return dropped(holder, last);
    default: {
      const list = nodeAt({ document }, path);
      if (!isSeq(list)) return false;
      if (step.kind === 'insert') list.items.splice(step.at, 0, made(document, step.value));
      else list.items = moved(list.items, step.from, step.to);
      return true;
    }
  }
}

/** Puts a value in the place of another, with the comments around that. */
function put(document: Document.Parsed, holder: unknown, last: string | number | undefined, value: unknown): boolean {
  const node = made(document, value);
  const around = (before: unknown) => {
    const { commentBefore, comment, spaceBefore } = (before ?? {}) as Partial<Node>;
    Object.assign(node, { commentBefore, comment, spaceBefore });
  };
  if (last === undefined) {
    around(document.contents);
    document.contents = node as typeof document.contents;
    return true;
  }
  if (isSeq(holder)) {
    around(holder.items[Number(last)]);
    holder.items[Number(last)] = node;
    return true;
  }
  const pair = isMap(holder) ? pairOf(holder, String(last)) : undefined;
  if (pair === undefined) return false;
  around(pair.value);
  pair.value = node;
  return true;
}

function dropped(holder: unknown, last: string | number | undefined): boolean {
  if (!isMap(holder) && !isSeq(holder)) return false;
  const items: unknown[] = holder.items;
  const at = isMap(holder) ? items.indexOf(pairOf(holder, String(last))) : Number(last);
  if (at < 0) return false;
  const [gone] = items.splice(at, 1);
  const above = ((isPair(gone) ? gone.key : gone) as Node | null)?.commentBefore;
  const next = (isPair(items[at]) ? items[at].key : items[at]) as Node | undefined;
  // What stands above it stays.
  if (above && next) next.commentBefore = [above, ...(next.commentBefore ? [next.commentBefore] : [])].join('\n');
  else if (above) holder.comment = [...(holder.comment ? [holder.comment] : []), above].join('\n');
  return true;
}

function made(document: Document.Parsed, value: unknown): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false });
  layOut(node);
  return node as Node;
}
