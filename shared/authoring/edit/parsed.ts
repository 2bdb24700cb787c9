import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { sourceOf } from '../../programme/source.ts';
import { parsedOnce } from '../parsed-texts.ts';
import type { Path } from './edit.ts';

/** A text with the nodes that it is made of. */
export interface Parsed {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly isJson: boolean;
}

/** The nodes of a text, to be read. */
export function parsedText(text: string, isJson: boolean): Parsed {
  return { text, document: parsedOnce(text).document, isJson };
}

/** The same, to be changed. */
export function parsedAnew({ text, isJson }: Parsed): Parsed {
  return { text, document: sourceOf(text, '').document, isJson };
}

/** What a document says; undefined: it can't be said, as of an alias without its anchor. */
export function saidBy({ document }: Pick<Parsed, 'document'>): unknown {
  try {
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** Whether a text is JSON, which YAML holds. */
export function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The node at a path, an alias as itself. Undefined: there is none, or it is behind an alias. */
export function nodeAt({ document }: Pick<Parsed, 'document'>, path: Path): Node | undefined {
  return path.reduce<unknown>((node, key) => {
    if (isSeq(node)) return node.items[Number(key)];
    return isMap(node) ? pairOf(node, String(key))?.value : undefined;
  }, document.contents) as Node | undefined;
}

/** The key of a map with its value. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** Each node along a path, from the root to the last that there is. */
export function nodesAlong(parsed: Parsed, path: Path): Node[] {
  return [[], ...path.map((_, at) => path.slice(0, at + 1))].flatMap((each) => nodeAt(parsed, each) ?? []);
}

/** Whether another place refers to this one, or this one to another. */
export function isShared(node: Node): boolean {
  return isAlias(node) || (node as { anchor?: string }).anchor !== undefined;
}
