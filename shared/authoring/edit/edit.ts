/** Where in a programme file: `['sessions', 0, 'place', 'en']`. */
export type Path = readonly (string | number)[];

/** A place as forms name it, key by key: parts of lists by their number. */
export function pathOfKeys(keys: readonly string[]): Path {
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/**
 * A change of what a programme file says, in plain values.
 *
 * - `set`: a value in the place of what is there. Keys on the way to it come along; a list takes one more part at its end.
 * - `remove`: a key, or a part of a list. A map that it leaves empty goes, too, unless it is a part of a list.
 * - `insert`: a part into a list, which comes along where it is missing, before the part that is there.
 * - `move`: a part of a list to the place that it then has.
 *
 * What has no place, such as the ninth part of three, changes nothing.
 */
export type Edit =
  | { readonly set: Path; readonly value: unknown }
  | { readonly remove: Path }
  | { readonly insert: Path; readonly at: number; readonly value: unknown }
  | { readonly move: Path; readonly from: number; readonly to: number };

type Map = Readonly<Record<string, unknown>>;

/** What a file says after an edit. Parts that it leaves alone are the same objects as before. */
export function applied(value: unknown, edit: Edit): unknown {
  if ('set' in edit) return withValue(value, edit.set, edit.value);
  if ('remove' in edit) return without(value, edit.remove);
  if ('insert' in edit) {
    const list = valueAt(value, edit.insert) ?? [];
    if (!Array.isArray(list)) return value;
    return withValue(value, edit.insert, list.toSpliced(edit.at, 0, edit.value));
  }
  const list = valueAt(value, edit.move);
  if (!Array.isArray(list) || !isWithin(list, edit.from) || !isWithin(list, edit.to)) return value;
  return withValue(value, edit.move, moved(list, edit.from, edit.to));
}

/** A list with one part at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const part = list.slice(from, from + 1);
  return list.toSpliced(from, 1).toSpliced(to, 0, ...part);
}

/** What is at a path; undefined: nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inside, key) => (hasKey(inside, key) ? partOf(inside, key) : undefined), value);
}

/** Whether plain values say the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  }
  if (!isMap(one) || !isMap(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

/** Keys with their values. */
export function isMap(value: unknown): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWithin(list: readonly unknown[], at: number): boolean {
  return Number.isInteger(at) && at >= 0 && at < list.length;
}

function hasKey(value: unknown, key: string | number): boolean {
  if (typeof key === 'number') return Array.isArray(value) && isWithin(value, key);
  return isMap(value) && Object.hasOwn(value, key);
}

function partOf(value: unknown, key: string | number): unknown {
  return (value as Readonly<Record<string | number, unknown>>)[key];
}

function withValue(value: unknown, [key, ...rest]: Path, set: unknown): unknown {
  if (key === undefined) return set;
  return typeof key === 'number' ? withPart(value, key, rest, set) : withKey(value, key, rest, set);
}

function withPart(value: unknown, at: number, rest: Path, set: unknown): unknown {
  const list = value ?? [];
  if (!Array.isArray(list) || !(isWithin(list, at) || at === list.length)) return value;
  const part = withValue(list[at], rest, set);
  return part === undefined || part === list[at] ? value : list.toSpliced(at, 1, part);
}

function withKey(value: unknown, key: string, rest: Path, set: unknown): unknown {
  if (Array.isArray(value)) return value;
  const map = isMap(value) ? value : {};
  const before = Object.hasOwn(map, key) ? map[key] : undefined;
  const part = withValue(before, rest, set);
  return part === undefined || part === before ? value : Object.fromEntries([...Object.entries(map), [key, part]]);
}

function without(value: unknown, path: Path): unknown {
  const place = removedPlace(value, path);
  if (place === undefined) return value;
  const [parent, last] = [place.slice(0, -1), place.at(-1)];
  if (last === undefined) return {};
  const holder = valueAt(value, parent);
  if (Array.isArray(holder)) {
    const at = Number(last);
    return place.length < path.length ? withValue(value, place, {}) : withValue(value, parent, holder.toSpliced(at, 1));
  }
  const left = Object.fromEntries(Object.entries(holder as Map).filter(([key]) => key !== last));
  return withValue(value, parent, left);
}

/**
 * What goes when something is removed: itself, or the largest map that would be left with nothing. A part of a list, and all that
 * a file says, are left empty. Undefined: there is nothing.
 */
function removedPlace(value: unknown, path: Path): Path | undefined {
  const [last] = path.slice(-1);
  const parent = path.slice(0, -1);
  const holder = valueAt(value, parent);
  if (last === undefined || !hasKey(holder, last)) return undefined;
  if (Array.isArray(holder) || Object.keys(holder as Map).length > 1) return path;
  if (parent.length === 0 || typeof parent.at(-1) === 'number') return parent;
  return removedPlace(value, parent);
}
