import { isInYears, outsideYears } from '../time/years.ts';

/** Something in a programme file that must be mended before it can be published. */
export interface Fault {
  /** Where in the file: `['sessions', 2, 'closes']`. */
  readonly path: readonly PropertyKey[];
  /** What is wrong, without the path. */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Where in a programme file. */
export type Path = Fault['path'];

/** A fault if a value is not one of those that are known. `what` it should be, and `where` they are written. */
export function unknownValue(
  value: string,
  known: readonly string[],
  path: Path,
  { what, where }: { what: string; where: string },
): Fault[] {
  if (known.includes(value)) return [];
  const remedy = known.length === 0 ? `add one, or take this out` : `use one of ${known.join(', ')}`;
  return [{ path, problem: `there is no ${what} "${value}"`, remedy: `${remedy} (see ${where})` }];
}

/** A fault if a day, or a wall-clock time, is of a year that no date may have. */
export function notInYears(date: string, path: Path): Fault[] {
  if (isInYears(date)) return [];
  return [{ path, problem: outsideYears(date), remedy: 'correct the year' }];
}

/** A fault for each thing in a list whose id (under `key`, else itself) an earlier one has already. */
export function repeated<T>(list: readonly T[], path: Path, idOf: (each: T) => string, key?: string): Fault[] {
  return repeatedAt(
    list.map((each, at) => ({ value: idOf(each), path: key === undefined ? [...path, at] : [...path, at, key] })),
  );
}

/** One fault for each value that an earlier place has already. */
export function repeatedAt(places: readonly { value: string; path: Path }[]): Fault[] {
  const seen = new Set<string>();
  return places.flatMap(({ value, path }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ path, problem: `"${value}" is there already`, remedy: 'give each its own' }];
  });
}

/** `sessions[2].closes` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
