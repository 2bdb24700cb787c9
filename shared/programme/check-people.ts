import { type Fault, fault, type Path, repeatedAt, unknownValue } from './fault.ts';

// What recipients and speakers have wrong by themselves, whatever else of the file is wrong: what has another shape than it needs is passed over.

/** Each has an id and an address of its own, and reads a language of the programme; of which languages it has may not be known. */
export function recipientsAlone(recipients: unknown, languages: readonly string[] | undefined): Fault[] {
  const addresses = strings(recipients, 'recipients', 'address');
  return [
    ...repeatedAt(strings(recipients, 'recipients', 'id')),
    ...repeatedAt(addresses.map(({ value, path }) => ({ value: value.toLowerCase(), path }))),
    ...readNoSuch(strings(recipients, 'recipients', 'language'), languages),
  ];
}

/** The same of speakers, whose addresses may be one. */
export function speakersAlone(speakers: unknown, languages: readonly string[] | undefined): Fault[] {
  return [
    ...repeatedAt(strings(speakers, 'speakers', 'id')),
    ...readNoSuch(strings(speakers, 'speakers', 'language'), languages),
  ];
}

interface Placed {
  readonly value: string;
  readonly path: Path;
}

function readNoSuch(read: readonly Placed[], languages: readonly string[] | undefined): Fault[] {
  if (languages === undefined) return [];
  return read.flatMap(({ value, path }) =>
    unknownValue(value, languages, (said) => fault(path, 'noSuchLanguage', said)),
  );
}

/** What the parts of a list say under a key, where that is text. */
export function strings(all: unknown, list: string, key: string): readonly Placed[] {
  return records(all).flatMap(([each, at]) => {
    const value = each[key];
    return typeof value === 'string' ? [{ value, path: [list, at, key] }] : [];
  });
}

/** The parts of a list that have keys, and where they are in it. */
export function records(all: unknown): (readonly [Readonly<Record<string, unknown>>, number])[] {
  return Array.isArray(all) ? all.flatMap((each: unknown, at) => (isRecord(each) ? [[each, at] as const] : [])) : [];
}

/** Whether something has keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
