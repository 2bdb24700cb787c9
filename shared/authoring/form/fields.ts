import type * as z from 'zod';
import type { Fields } from '../../response/fields.ts';
import { applied, type Edit, isMap, isSame, type Path, valueAt } from '../edit/edit.ts';
import { inside, type Place, root } from '../schema-places.ts';

/** Longer than the place of any field. */
const longestName = 200;

/**
 * What a file says as the fields of a form, by their names: `sessions.0.place.en`. A list of words is a field with several values,
 * a wall-clock time as a `datetime-local` has it.
 */
export function fieldsOf(value: unknown): Fields {
  return Object.fromEntries(fieldsIn(value, root, []));
}

/**
 * The edits that make a file say what a form sent, by the names of its fields. What it does not send, or has no place in a
 * programme file, stays as it is. An empty field takes out what may be left out. However much it is, no text is cut: what is too
 * long for its place is a fault of the file, and stays there to be made shorter.
 *
 * A box that can be ticked has a hidden field of its name before it, whose value `false` is sent where it is not.
 */
export function editsFrom(fields: Fields, value: unknown): Edit[] {
  const names = Object.keys(fields).filter((name) => name.length <= longestName);
  const sent = names.flatMap((name) => fieldAt(name, fields[name] ?? [], value) ?? []);
  const changed = inOrder(sent).flatMap(({ path, place, values }) => editOf(path, place, values, value));
  return together(changed, value);
}

function fieldsIn(value: unknown, place: Place, path: Path): [name: string, values: readonly string[]][] {
  const name = path.join('.');
  if (isMap(value) || (Array.isArray(value) && !isWordList(place, value))) {
    const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value as object);
    return parts.flatMap(([key, part]: [string | number, unknown]) => {
      const next = inside(place, key, value);
      return next === undefined ? [] : fieldsIn(part, next, [...path, key]);
    });
  }
  const values = Array.isArray(value) ? value.map(String) : [typed(value, path)];
  return [[name, values]];
}

/** As the field of a form has it. */
function typed(value: unknown, path: Path): string {
  const text = value === null || value === undefined ? '' : String(value);
  return isClock(path) ? text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/, '$1T$2') : text;
}

interface Sent {
  readonly path: Path;
  readonly place: Place;
  readonly values: readonly string[];
}

/** Where in the file a field is, if anywhere. */
function fieldAt(name: string, values: readonly string[], value: unknown): Sent | undefined {
  let place: Place | undefined = root;
  const path: (string | number)[] = [];
  for (const part of name.split('.')) {
    const holder = valueAt(value, path);
    const at = /^(0|[1-9]\d{0,3})$/.test(part) && takes(place, 'array') ? Number(part) : part;
    place = inside(place, at, holder);
    if (place === undefined) return undefined;
    path.push(at);
  }
  return values.length > 0 && isField(place) ? { path, place, values: values.map(cleaned) } : undefined;
}

/** Browsers end lines as mails do; what no file can hold is left out. */
function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .trim();
}

function takes({ ways }: Place, ...kinds: readonly string[]): boolean {
  return ways.some(({ _zod: { def } }) => kinds.includes(def.type));
}

/** What one field holds: a word, a number, whether something is so, or a list of words. */
function isField(place: Place): boolean {
  return takes(place, 'string', 'number', 'boolean', 'enum', 'literal') || isWordList(place);
}

/** Whether `true` may stand there and no `false`. */
function isTrueAlone({ ways }: Place): boolean {
  return ways.some(
    ({ _zod: { def } }) => def.type === 'literal' && (def as z.core.$ZodLiteralDef<true>).values[0] === true,
  );
}

/** A list of words or numbers. An empty one is none where maps can be in it. */
function isWordList(place: Place, value?: readonly unknown[]): boolean {
  const part = inside(place, 0, value);
  return part !== undefined && takes(part, 'string', 'number', 'enum') && !takes(part, 'object', 'record');
}

function editOf(path: Path, place: Place, values: readonly string[], value: unknown): Edit[] {
  const before = valueAt(value, path);
  const meant = isWordList(place) ? listed(values, before) : meaning(values.at(-1) ?? '', path, place, before);
  if (isSame(meant, before)) return [];
  if (meant === '' && isHolder(before)) return [];
  const isEmpty = meant === '' || (Array.isArray(meant) && meant.length === 0);
  if (isEmpty && (before === undefined || place.isOptional)) return before === undefined ? [] : [{ remove: path }];
  // What is so anyway needs no word.
  if (before === undefined && isSame(meant, place.usual)) return [];
  return [{ set: path, value: meant }];
}

function listed(values: readonly string[], before: unknown): unknown {
  const words = [...new Set(values)].filter((word) => word !== '');
  // Numbers that stand there for words stay as they are.
  return Array.isArray(before) && isSame(before.map(String), words) ? before : words;
}

/** What a value of a form is in a file. One that it can't be stays as it was typed, to be told of. */
function meaning(text: string, path: Path, place: Place, before: unknown): unknown {
  if (before !== undefined && text === cleaned(typed(before, path))) return before;
  // What can only be said to be so is not said otherwise.
  if (isTrueAlone(place) && /^(true|on|false)$/.test(text)) return text === 'false' ? '' : true;
  if (takes(place, 'boolean') && /^(true|on|false)$/.test(text)) return text !== 'false';
  if (takes(place, 'number') && /^-?\d{1,15}([.,]\d{1,6})?$/.test(text)) return Number(text.replace(',', '.'));
  return isClock(path) ? text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(\.\d+)?)?$/, '$1 $2') : text;
}

/** Whether a wall-clock time stands there. */
function isClock(path: Path): boolean {
  return path[0] === 'sessions' && path.length === 3 && ['opens', 'closes'].includes(String(path[2]));
}

/** Parts of a list one after the other: the next one has a place when those before it have one. All else as the form sent it. */
function inOrder(sent: readonly Sent[]): Sent[] {
  const ranks = new Map<string, number>();
  const keyOf = ({ path }: Sent) =>
    path.map((key, at) => {
      const name = path.slice(0, at + 1).join('.');
      const rank = typeof key === 'number' ? key : (ranks.get(name) ?? ranks.size);
      ranks.set(name, rank);
      return rank;
    });
  const keyed = sent.map((each) => ({ each, key: keyOf(each) }));
  return keyed.sort((one, other) => firstDifference(one.key, other.key)).map(({ each }) => each);
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((key, nth) => key !== other[nth]);
  return at < 0 ? -1 : (one[at] ?? 0) - (other[at] ?? -1);
}

/** What begins with several fields at once is put there at once. */
function together(edits: readonly Edit[], value: unknown): Edit[] {
  const after = edits.reduce<unknown>(applied, value);
  const begun = new Map<string, Edit>();
  for (const edit of edits) {
    const path = 'set' in edit ? edit.set : 'remove' in edit ? edit.remove : [];
    const depth = path.findIndex((_, at) => !isHolder(valueAt(value, path.slice(0, at + 1))));
    const whole = depth < 0 ? path : path.slice(0, depth + 1);
    const said = valueAt(after, whole);
    const isNew = 'set' in edit && whole.length < path.length;
    if (isNew && said === undefined) continue;
    begun.set(whole.join('.'), isNew ? { set: whole, value: said } : edit);
  }
  return [...begun.values()];
}

function isHolder(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
