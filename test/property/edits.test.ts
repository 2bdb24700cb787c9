import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, type Node, type Pair, parse, parseDocument } from 'yaml';
import { applied, type Edit, isMap, type Path, valueAt } from '../../shared/authoring/edit/edit.ts';
import { edited } from '../../shared/authoring/edit/edited.ts';
import { fromTemplate } from '../../shared/authoring/from-template.ts';
import { templateNames } from '../../shared/authoring/templates.ts';
import { anEdit, plainValues } from '../fixtures/programmes/any-edit.ts';
import { holds } from '../fixtures/property.ts';
import { sized } from '../fixtures/size.ts';

const folder = join(import.meta.dirname, '../fixtures/programmes');
const files = ['.', 'forms'].flatMap((name) =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file, readFileSync(join(folder, name, file), 'utf8')] as const),
);
const compact = files.find(([name]) => name === 'compact.yaml')?.[1] ?? '';

/** Every programme file and template, a file in styles that nobody mixes, and one as JSON and as Windows writes it. */
const texts = [
  ...files,
  ...templateNames.map((name) => [name, fromTemplate(name, ['en', 'ar'], 'UTC')] as const),
  ['lines.json', `${JSON.stringify(parse(compact), null, 2)}\n`] as const,
  ['one-line.json', JSON.stringify(parse(compact))] as const,
  ['returns.yaml', `\ufeff${compact.replaceAll('\n', '\r\n')}`] as const,
];

const runs = sized({ each: 4, wide: 20, nightly: 400 });

/** Large files take long: they are for the wide tests. */
const largest = sized({ each: 6000, wide: 100_000, nightly: 100_000 });

const said = (text: string) => parse(text, { maxAliasCount: 100 }) as unknown;
const made = (text: string, ...edits: readonly Edit[]) => edited({ text, beside: {} }, edits).text;

/** Each path of what a file says. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  const inside = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

/** The lines of a text that are comments, but for those between two places. */
function commentLines(text: string, [start, end]: readonly [number, number] = [0, 0]): string[] {
  return [...text.matchAll(/^[ \t]*(#.*?)\r?$/gm)].flatMap(({ index, 1: comment = '' }) =>
    index >= start && index < end ? [] : [comment],
  );
}

/** Those of the first list that the second lacks. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** From where to where a file says what is at a path, its key and what is behind it in its line included; of what an alias brings, the alias. */
function placeOf(text: string, path: Path): [number, number] {
  const document = parseDocument(text);
  const holder = document.getIn(path.slice(0, -1), true) as { items?: unknown[] } | undefined;
  const items = holder?.items ?? [];
  const item = items.find((each, at) => {
    const { key } = each as Pair;
    return isScalar(key) ? String(key.value) === path.at(-1) : at === path.at(-1);
  });
  if (item === undefined) return placeOf(text, path.slice(0, -1));
  const { key, value } = item as Pair<Node, Node | null>;
  const [first, last] = [key ?? item, key === undefined ? (item as Node) : (value ?? key)];
  return [first.range?.[0] ?? 0, last.range?.[2] ?? 0];
}

describe.each(texts.filter(([, { length }]) => length < largest))('in %s', (_, text) => {
  const value = said(text);

  it('to set what is there changes no byte', () => {
    const same = pathsIn(value).map((path): Edit => ({ set: path, value: structuredClone(valueAt(value, path)) }));

    expect(made(text, ...same)).toBe(text);
  });

  it('edits change what the file says as they say, and take no comment away', () => {
    const edits = anEdit(value).chain((one) => anEdit(applied(value, one)).map((two) => [one, two] as const));
    holds(
      fc.property(edits, ([one, two]) => {
        const [first, both] = [made(text, one), made(text, one, two)];

        expect(said(first)).toEqual(applied(value, one));
        expect(said(both)).toEqual(applied(applied(value, one), two));
        if (text.startsWith('{')) JSON.parse(both);
        const gone = 'remove' in one || 'set' in one ? [[...('remove' in one ? one.remove : one.set)]] : [];
        const places = gone.flatMap((path) => (valueAt(value, path) === undefined ? [] : [placeOf(text, path)]));
        expect(missing(commentLines(text, places[0]), commentLines(first))).toEqual([]);
      }),
      runs,
    );
  });

  it('two values can be edited in either order, or at once', () => {
    const leaves = pathsIn(value).filter((path) => path.length > 0 && typeof valueAt(value, path) !== 'object');
    const edit = fc.record({ set: fc.constantFrom(...leaves), value: plainValues });
    holds(
      fc.property(edit, edit, (one, other) => {
        fc.pre(one.set !== other.set);

        const both = made(text, one, other);
        expect(made(made(text, one), other)).toBe(both);
        expect(made(made(text, other), one)).toBe(both);
      }),
      runs,
    );
  });
});
