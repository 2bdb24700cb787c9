import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { rowChange, rowEdits } from '../../functions/desk/part/row-changes.ts';
import { withoutReferences } from '../../functions/desk/questions/questions-view.ts';
import { applied, type Edit, isMap, isSame, type Path, valueAt } from '../../shared/authoring/edit/edit.ts';
import { languageRemoved } from '../../shared/authoring/languages.ts';
import { takenBack } from '../../shared/authoring/taken-back.ts';
import { sampleSource } from '../fixtures/programmes/programme-files.ts';
import { holds } from '../fixtures/property.ts';

// What one click took out comes back, and what was saved since stays.

const before: unknown = parse(sampleSource);
const written = { content: before, languages: ['zh-CN', 'en'] };
const made = (value: unknown, edits: readonly Edit[]) => edits.reduce<unknown>(applied, value);

interface Row {
  readonly list: Path;
  readonly at: number;
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  const inside = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

const paths = pathsIn(before);
const lists = paths.filter((path) => Array.isArray(valueAt(before, path)));
const rows = lists
  .filter((path) => !['scales', 'words'].includes(String(path.at(-2))) && String(path.at(-1)) !== 'points')
  .flatMap((list) => (valueAt(before, list) as unknown[]).map((_, at): Row => ({ list, at })));
const leaves = paths.filter(
  (path) => typeof valueAt(before, path) === 'string' && !['id', 'code'].includes(String(path.at(-1))),
);

/** What the button of a row does. */
function removal({ list, at }: Row): Edit[] {
  const gone = valueAt(before, [...list, at]);
  if (list[0] === 'languages') return languageRemoved(before, String(gone));
  const change = rowChange(`remove.${[...list, at].join('.')}`, written);
  if (change === undefined) throw new Error(`no row at ${list.join('.')}`);
  return [...withoutReferences(change, before), ...rowEdits(change, written)];
}

/** Where a place is without the row; undefined: it went with it. */
function without({ list, at }: Row, path: Path): Path | undefined {
  const [within, number] = [path.slice(0, list.length), path[list.length]];
  if (!isSame(within, list) || typeof number !== 'number' || number < at) return path;
  return number === at ? undefined : [...list, number - 1, ...path.slice(list.length + 1)];
}

/** An edit of the whole file and the same of the file without the row; undefined: it is about what went. */
function both(edit: Edit, row: Row, after: unknown): readonly [Edit, Edit] | undefined {
  if ('move' in edit) {
    const path = without(row, edit.move);
    return path === undefined || isSame(edit.move, row.list) ? undefined : [edit, { ...edit, move: path }];
  }
  if (!('set' in edit)) return undefined;
  const path = without(row, edit.set);
  if (path === undefined || valueAt(after, path) !== valueAt(before, edit.set)) return undefined;
  return [edit, { ...edit, set: path }];
}

const typed = fc.record({ set: fc.constantFrom(...leaves), value: fc.constantFrom('Typed', '写的') });
const longer = lists.filter(
  (list) => (valueAt(before, list) as unknown[]).length > 1 && isMap(valueAt(before, [...list, 0])),
);
const moved = fc.constantFrom(...longer).map((move) => ({ move, from: 0, to: 1 }));

it('what was taken out comes back, with all that was saved since', () => {
  holds(
    fc.property(
      fc.constantFrom(...rows),
      fc.array(fc.oneof({ weight: 3, arbitrary: typed }, { weight: 1, arbitrary: moved }), { maxLength: 4 }),
      (row, others) => {
        const after = made(before, removal(row));
        const pairs = others.flatMap((edit) => {
          const pair = both(edit, row, after);
          return pair === undefined ? [] : [pair];
        });
        // A place that is typed in is known by it no more once what is around it has moved.
        const moves = pairs.filter(([edit]) => 'move' in edit).slice(-1);
        const sets = pairs.filter(([edit]) => 'set' in edit);
        const [alone, since] = [0, 1].map((at) => [...sets, ...moves].map((pair) => pair[at] as Edit)) as [
          Edit[],
          Edit[],
        ];
        const now = made(after, since);
        const { edits, kept } = takenBack({ before, after }, now);

        expect(made(now, edits)).toEqual(made(before, alone));
        expect(kept).toEqual([]);
      },
    ),
    150,
  );
});
