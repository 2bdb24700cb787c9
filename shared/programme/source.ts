import { type Document, isMap, isScalar, LineCounter, type Node } from 'yaml';
import { guardedDocument } from './guarded-document.ts';

/** A file as somebody wrote it, YAML or JSON (which is YAML too): what it says, and on which lines. */
export interface Source {
  readonly name: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Reads the text of a file, whoever has written it (see `guardedDocument`). What is wrong with it as YAML is in `document.errors`. */
export function sourceOf(text: string, name: string): Source {
  const lines = new LineCounter();
  return { name, document: guardedDocument(text, lines), lines };
}

/** The line of an offset in it, from 1. */
export function lineOf({ lines }: Source, offset: number): number {
  return lines.linePos(offset).line;
}

/** The line on which the value at a path begins; its nearest parent's when it isn't there. Nothing has none. */
export function lineAt(source: Source, path: readonly PropertyKey[]): number | undefined {
  const offset = offsetOf(source.document.contents, path);
  return offset === undefined ? undefined : lineOf(source, offset);
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = root;
  let offset = root?.range?.[0];
  for (const key of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
      offset = start ?? offset;
      next = pair?.value;
    } else {
      const item = (node as { items?: { range?: [number, number, number] }[] } | null)?.items?.[Number(key)];
      offset = item?.range?.[0] ?? offset;
      next = item;
    }
    node = next;
  }
  return offset;
}
