import { type Edit, isMap, isSame, type Path, valueAt } from './edit/edit.ts';

/** What takes a change of a file back, while what was changed since stays. */
export interface TakingBack {
  /** Of the file as it is now. */
  readonly edits: readonly Edit[];
  /** The places in it that were changed since as well: they stay as they are. */
  readonly kept: readonly Path[];
}

/** A change of a file, in plain values. */
interface Change {
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * What puts back into a file what a change has taken out of it, whatever was saved since: a part of a list comes behind the one that it
 * stood behind, a text into its place. What was changed since in that very place is kept.
 */
export function takenBack({ before, after }: Change, now: unknown): TakingBack {
  return back({ before, after }, now, []);
}

const nothing: TakingBack = { edits: [], kept: [] };

function together(all: readonly TakingBack[]): TakingBack {
  return { edits: all.flatMap(({ edits }) => edits), kept: all.flatMap(({ kept }) => kept) };
}

function back({ before, after }: Change, now: unknown, path: Path): TakingBack {
  if (isSame(before, after) || isSame(before, now)) return nothing;
  if (isMap(before) && isMap(after) && isMap(now)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const at = (map: object, key: string) => valueAt(map, [key]);
    return together(
      keys.map((key) => back({ before: at(before, key), after: at(after, key) }, at(now, key), [...path, key])),
    );
  }
  if (Array.isArray(before) && Array.isArray(after) && Array.isArray(now)) {
    const listed = backInList({ before, after }, now, path);
    if (listed !== undefined) return listed;
  }
  if (!isSame(after, now)) return { edits: [], kept: [path] };
  return { edits: [before === undefined ? { remove: path } : { set: path, value: before }], kept: [] };
}

type List = readonly unknown[];

/** Part by part, each where it is now; undefined: the change has put parts into the list. */
function backInList(
  { before, after }: { readonly before: List; readonly after: List },
  now: List,
  path: Path,
): TakingBack | undefined {
  const [left, found] = [partners(before, after), partners(after, now)];
  if (left.filter((at) => at !== undefined).length < after.length) return undefined;
  const places = left.map((at) => (at === undefined ? undefined : found[at]));
  const within = before.flatMap((part, at): TakingBack[] => {
    const [there, place] = [left[at], places[at]];
    if (there === undefined) return [];
    const change = { before: part, after: after[there] };
    if (place !== undefined) return [back(change, now[place], [...path, place])];
    return isSame(change.before, change.after) ? [] : [{ edits: [], kept: [path] }];
  });
  const gone = before.flatMap((part, at) => (left[at] === undefined ? [{ part, at }] : []));
  const again = ({ part }: (typeof gone)[number]) =>
    nameOf(part) === undefined ? undefined : now.find((each) => nameOf(each) === nameOf(part));
  // From the end, so that no place is moved before its turn.
  const inserts = gone
    .filter((each) => again(each) === undefined)
    .map(({ part, at }): Edit => ({ insert: path, at: placeFor(at, places, now.length), value: part }))
    .toReversed();
  const kept = gone.filter((each) => again(each) !== undefined && !isSame(again(each), each.part)).map(() => path);
  return together([...within, { edits: inserts, kept }]);
}

/** Behind the nearest part that stood before it and is still there; else before the nearest that stood behind it. */
function placeFor(at: number, places: readonly (number | undefined)[], end: number): number {
  const above = places.slice(0, at).findLast((place) => place !== undefined);
  if (above !== undefined) return above + 1;
  return places.slice(at + 1).find((place) => place !== undefined) ?? end;
}

/** For each part of a list its place in another version of the list; undefined: it is not there. */
function partners(list: List, other: List): readonly (number | undefined)[] {
  const names = [list, other].map((each) => each.map(nameOf));
  const areNamed = names.every((each) => !each.includes(undefined) && new Set(each).size === each.length);
  if (areNamed) {
    const [own = [], others = []] = names;
    return own.map((name) => placeIn(others, (each) => each === name));
  }
  const taken = new Set<number>();
  const take = (at: number | undefined) => {
    if (at !== undefined) taken.add(at);
    return at;
  };
  const same = list.map((part) => take(placeIn(other, (each, at) => !taken.has(at) && isSame(each, part))));
  // What nothing names and is not the same any more is known by its order, as long as nothing else is missing.
  const left = other.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const open = same.flatMap((place, at) => (place === undefined ? [at] : []));
  return open.length === left.length ? same.map((place, at) => place ?? left[open.indexOf(at)]) : same;
}

function placeIn<T>(list: readonly T[], isIt: (each: T, at: number) => boolean): number | undefined {
  const at = list.findIndex(isIt);
  return at < 0 ? undefined : at;
}

/** By what a part is known in whatever place: its id, its code, or itself. */
function nameOf(part: unknown): unknown {
  if (!isMap(part)) return typeof part === 'object' ? undefined : part;
  return part.id ?? part.code;
}
