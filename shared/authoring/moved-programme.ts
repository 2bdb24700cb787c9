import { isAlias, isMap, isScalar, isSeq, Scalar, stringify, type YAMLMap } from 'yaml';
import { sourceOf } from '../programme/source.ts';

/** What a programme file is to say in place of what it says. */
export interface Move {
  readonly programme: string;
  /** Gives the codes of its sessions, by those of before. */
  readonly codes: (before: readonly string[]) => ReadonlyMap<string, string>;
  /** The day, as `2026-12-10`, on which its first session opens; the others keep their distance from it. */
  readonly starts: string;
  /** Where the JSON Schema of programme files is, for editors. Absent: where it was. */
  readonly schema?: string;
  /** What leads from the new file to a file that the old one names beside it. */
  readonly beside?: (name: string) => string;
}

/**
 * The text of a programme file for another time: its id, the codes of its sessions and their dates, and nothing else. Only the
 * values themselves are written anew, where the document has them: comments, order and line breaks are those of before.
 */
export function movedProgramme(text: string, move: Move): string {
  const { document } = sourceOf(text, '');
  const root = document.contents;
  if (!isMap(root)) return text;
  const edits = new Map<number, readonly [end: number, value: string]>();
  for (const [node, change] of changesIn(root, move)) {
    const scalar = isAlias(node) ? node.resolve(document) : node;
    if (!isScalar(scalar) || !scalar.range) continue;
    const [start, end] = scalar.range;
    edits.set(start, [end, inStyleOf(scalar, change(String(scalar.value)))]);
  }
  const head = root.range?.[0] ?? 0;
  const written = [...edits]
    .sort(([one], [other]) => other - one)
    .reduce((made, [start, [end, value]]) => made.slice(0, start) + value + made.slice(end), text);
  if (move.schema === undefined) return written;
  return written.slice(0, head).replace(/\$schema=\S+/, `$schema=${move.schema}`) + written.slice(head);
}

/** What is written anew, and how. */
function changesIn(root: YAMLMap, move: Move): [node: unknown, change: (value: string) => string][] {
  const sessions = mapsIn(root, 'sessions');
  const codes = move.codes(sessions.map((session) => String(session.get('code'))));
  const coded = (code: string) => codes.get(code) ?? code;
  const opening = sessions.map((session) => String(session.get('opens')).slice(0, dayLength)).sort()[0] ?? move.starts;
  const shift = Date.parse(move.starts) - Date.parse(opening);
  const shifted = (time: string) => later(time, shift);
  const [words, logo] = [root.get('words', true), root.getIn(['look', 'logo'], true)];
  const beside = (name: string) => (name.startsWith('data:') ? name : (move.beside?.(name) ?? name));
  return [
    [root.get('$schema', true), (before) => move.schema ?? before],
    [root.get('programme', true), () => move.programme],
    ...[...itemsOf(words), logo].map((file): [unknown, (value: string) => string] => [file, beside]),
    ...mapsIn(root, 'recipients')
      .flatMap((recipient) => itemsOf(recipient.get('sessions', true)))
      .map((code): [unknown, (value: string) => string] => [code, coded]),
    ...sessions.flatMap((session): [unknown, (value: string) => string][] => [
      [session.get('code', true), coded],
      [session.get('followUp', true), coded],
      ...['opens', 'closes', 'begins', 'ends'].map((key): [unknown, (value: string) => string] => [
        session.get(key, true),
        shifted,
      ]),
    ]),
  ];
}

/** What a list, or a map, holds. */
function itemsOf(node: unknown): readonly unknown[] {
  if (isMap(node)) return node.items.map(({ value }) => value);
  return isSeq(node) ? node.items : [];
}

function mapsIn(root: YAMLMap, key: string): YAMLMap[] {
  return itemsOf(root.get(key, true)).filter((each) => isMap(each));
}

const dayLength = '2026-12-10'.length;

/** A local time some days later, at the same time of day. */
function later(time: string, shift: number): string {
  const day = new Date(Date.parse(time.slice(0, dayLength)) + shift);
  return day.toISOString().slice(0, dayLength) + time.slice(dayLength);
}

/** A value as it is written where another stood: in its quotation marks. */
function inStyleOf({ type }: Scalar, value: string): string {
  if (type === Scalar.QUOTE_SINGLE) return `'${value.replaceAll("'", "''")}'`;
  if (type === Scalar.QUOTE_DOUBLE) return JSON.stringify(value);
  // A value that fills lines of its own ends with one. Readers of YAML 1.1 would take an id of `no` for false.
  const written = stringify(value, { compat: 'yaml-1.1', lineWidth: 0 });
  return type === Scalar.PLAIN ? written.trimEnd() : written;
}
