import { type FaultData, type FaultKey, faultData, type List, names } from '../i18n/fault-data.ts';
import { firstYear, isInYears, lastYear } from '../time/years.ts';

/** Something in a programme file that must be mended before it can be published; `faultText` says it. */
export interface Fault extends FaultData {
  /** Where in the file: `['sessions', 2, 'closes']`. */
  readonly path: readonly PropertyKey[];
}

/** Where in a programme file. */
export type Path = Fault['path'];

/** A fault at a place. */
export function fault<Key extends FaultKey>(path: Path, ...what: Parameters<typeof faultData<Key>>): Fault {
  return { path, ...faultData(...what) };
}

/** What is said of a value that is not one of those that are known. */
interface UnknownValue {
  readonly value: string;
  readonly known: List;
  /** How many are known. */
  readonly count: number;
}

/** A fault if a value is not one of those that are known. */
export function unknownValue(value: string, known: readonly string[], fault: (said: UnknownValue) => Fault): Fault[] {
  return known.includes(value) ? [] : [fault({ value, known: names(known), count: known.length })];
}

/** A fault if a day, or a wall-clock time, is of a year that no date may have. */
export function notInYears(date: string, path: Path): Fault[] {
  if (isInYears(date)) return [];
  return [fault(path, 'outsideYears', { date, first: `${firstYear}`, last: `${lastYear}` })];
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
    return [fault(path, 'repeated', { value })];
  });
}

/** `sessions[2].closes` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
