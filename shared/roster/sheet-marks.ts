import { UnreadableRoster } from './roster-problem.ts';

/** The last row and column of a sheet that may have something in them: a list of people has neither. */
const lastRow = 20_000;
const lastColumn = 300;

/** What the part of a sheet says besides its texts, by line, from 1; columns from 0. */
export interface SheetMarks {
  readonly formulas: ReadonlyMap<number, ReadonlySet<number>>;
  /** Cells that belong to one above them. */
  readonly merged: ReadonlyMap<number, ReadonlySet<number>>;
  readonly hiddenRows: ReadonlySet<number>;
}

/** Looks for them, and for cells far away, of which one in the corner of a sheet would make billions. Throws an UnreadableRoster. */
export function sheetMarks(xml: string): SheetMarks {
  const formulas = new Map<number, Set<number>>();
  const merged = new Map<number, Set<number>>();
  const hiddenRows = new Set<number>();
  let cell = { line: 0, column: 0 };
  for (const { name, attributes } of allTags(xml)) {
    const { r, hidden, ref } = attributes;
    if (name === 'row' && r !== undefined) {
      if (isTrue(hidden)) hiddenRows.add(placeOf(r).line);
      else placeOf(r);
    }
    if (name === 'c' && r !== undefined) cell = placeOf(r);
    if (name === 'f') note(formulas, cell.line, cell.column);
    if (name === 'mergeCell' && ref !== undefined) noteMerged(ref, merged);
  }
  return { formulas, merged, hiddenRows };
}

function noteMerged(ref: string, merged: Map<number, Set<number>>): void {
  const [first = '', last = first] = ref.split(':');
  const [from, to] = [placeOf(first, true), placeOf(last, true)];
  for (let line = from.line + 1; line <= Math.min(to.line, lastRow); line += 1)
    for (let column = from.column; column <= Math.min(to.column, lastColumn); column += 1) note(merged, line, column);
}

function note(marks: Map<number, Set<number>>, line: number, column: number): void {
  const noted = marks.get(line);
  if (noted === undefined) marks.set(line, new Set([column]));
  else noted.add(column);
}

/** `B3`, or `3` of a row. What is merged may go to the end of the sheet: nothing has to stand there. */
function placeOf(written: string, mayBeFar = false): { readonly line: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(written) ?? [];
  const column = [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
  const isFar = digits === '' || Number(digits) > lastRow || column > lastColumn;
  if (isFar && !mayBeFar) throw new UnreadableRoster({ key: 'farCell', cell: written.slice(0, 20) });
  return { line: Number(digits), column: column - 1 };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The attributes of the tags of a name, whatever space of names they are in. */
export function tagsOf(xml: string, name: string): Readonly<Record<string, string>>[] {
  return [...allTags(xml)].filter((tag) => tag.name === name).map(({ attributes }) => attributes);
}

function* allTags(xml: string): Generator<Tag> {
  for (const [tag] of xml.matchAll(/<(?:"[^"]*"|'[^']*'|[^"'<>])*>/g)) {
    const name = /^<(?:\w+:)?(\w+)/.exec(tag)?.[1];
    if (name === undefined) continue;
    const attributes: Record<string, string> = {};
    for (const [, key = '', double, single] of tag.matchAll(/\s(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      // `__proto__` is a key like any other here.
      Object.defineProperty(attributes, key, { value: double ?? single ?? '', enumerable: true, configurable: true });
    }
    yield { name, attributes };
  }
}
