const longestId = 24;
const longestCode = 16;

/** An id for a programme that is called so: as much of it as an id can have. */
export function idFor(called: string): string {
  const name = plainName(called);
  if (name === '') return 'my-programme';
  return (/^[a-z]/.test(name) ? name : `programme-${name}`).slice(0, longestId).replace(/-$/, '');
}

/** An id for a programme with a title of any language, held on a day: `training-2026-12` where it has no Latin letters. None that is taken. */
export function idForTitle(title: string, day: string, taken: ReadonlySet<string>): string {
  // Letters without their accents: a name without them would be one that nobody reads.
  const name = plainName(withoutAccents(title));
  const isReadable = /[a-z]{2}/.test(name);
  const id = isReadable ? shortened(name, longestId) : `training-${day.slice(0, '2026-12'.length)}`;
  const whole = /^[a-z]/.test(id) ? id : shortened(`programme-${id}`, longestId);
  return taken.has(whole) ? nextId(whole, taken) : whole;
}

function withoutAccents(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{ASCII}]/gu, (letter) => latin[letter.toLowerCase()] ?? letter);
}

/** Letters that no accent makes of others, as people write them without. */
const latin: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  þ: 'th',
};

function plainName(called: string): string {
  return called
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Whether somebody may have named a programme by this. */
export function isProgrammeId(name: string): boolean {
  return name.length <= longestId && /^[a-z][a-z0-9-]*$/.test(name);
}

/** Codes for the sessions of a new programme, by those of its template: `MY-1`, `MY-2`. */
export function codesFor(programme: string, codes: readonly string[]): Map<string, string> {
  return new Map(codes.map((code, at) => [code, numbered(programme.toUpperCase(), at + 1, longestCode)]));
}

/**
 * A code for a new session, which people type from the wall: its place, `WEIFANG`, or `WEIFANG-2` where that is taken. Of one online, or whose
 * place is not in Latin letters, it is of the programme: `MY-3` where `MY-1` and `MY-2` are taken.
 */
export function codeFor(place: string | undefined, programme: string, taken: ReadonlySet<string>): string {
  const named = codeOfPlace(place ?? '');
  if (named !== undefined) return taken.has(named) ? codeOfCopy(named, taken) : named;
  return firstFree(programme.toUpperCase(), 1, longestCode, taken);
}

/** A place as a code can have it; undefined: what has other letters would be a code that nobody reads. */
function codeOfPlace(place: string): string | undefined {
  const name = withoutAccents(place);
  if (/(?!\p{Script=Latin})\p{L}/u.test(name)) return undefined;
  const code = shortened(plainName(name), longestCode).toUpperCase();
  return /[A-Z]{2}/.test(code) ? code : undefined;
}

/** A code for a session that begins as a copy: `WEIFANG-2` after `WEIFANG`, `MY-2` after `MY-1`; short, as people type it. */
export function codeOfCopy(code: string, taken: ReadonlySet<string>): string {
  const [, base = code, before] = countedCode.exec(code) ?? [];
  return firstFree(base, Number(before ?? 1) + 1, longestCode, taken);
}

/**
 * Whether the code of a session was made: of its place, or of the session that it is a copy of, while it has none. Else somebody has typed it.
 *
 * @param places the place in each language
 * @param others the codes of the other sessions
 */
export function isMadeCode(code: string, places: readonly string[], others: readonly string[]): boolean {
  const base = baseOf(code);
  const named = places.filter((place) => place !== '');
  return named.length === 0
    ? others.some((other) => baseOf(other) === base)
    : named.some((place) => codeOfPlace(place) === base);
}

/** The code that a session gets whose own was made, by its place in each language; undefined: its own, or none has Latin letters. */
export function codeAtPlace(code: string, places: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const [named] = places.flatMap((place) => codeOfPlace(place) ?? []);
  if (named === undefined || named === baseOf(code)) return undefined;
  return taken.has(named) ? codeOfCopy(named, taken) : named;
}

function baseOf(code: string): string {
  return countedCode.exec(code)?.[1] ?? code;
}

const countedCode = /^(.+)-([1-9]\d?)$/;

/** An id for the next time, where the file's name gives none: `ets-2` after `ets`, and not a taken one. */
export function nextId(id: string, taken: ReadonlySet<string>): string {
  return nextNames([id], taken, longestId).get(id) ?? id;
}

/** Codes for the next time: `ETS-WF-2` after `ETS-WF`, and then `ETS-WF-3`. None of them is one of before, or a taken one. */
export function nextCodes(codes: readonly string[], taken: ReadonlySet<string>): Map<string, string> {
  return nextNames(codes, taken, longestCode);
}

/** An id for the programme that asks again what has come of one: `ets-later` after `ets`, and not a taken one. */
export function laterId(id: string, taken: ReadonlySet<string>): string {
  return firstFreeBehind(`${shortened(id, longestId - later.length)}${later}`, longestId, taken);
}

/** Codes for the sessions that ask again: `ETS-WF-LATER` after `ETS-WF`. */
export function nextLaterCodes(codes: readonly string[], taken: ReadonlySet<string>): Map<string, string> {
  const used = new Set([...codes, ...taken]);
  const next = new Map<string, string>();
  for (const code of codes) {
    const name = `${shortened(code, longestCode - later.length)}${later.toUpperCase()}`;
    const free = firstFreeBehind(name, longestCode, used);
    next.set(code, free);
    used.add(free);
  }
  return next;
}

const later = '-later';

function firstFreeBehind(name: string, longest: number, taken: ReadonlySet<string>): string {
  return taken.has(name) ? firstFree(name, 2, longest, taken) : name;
}

/** A number at the end that counts times. A year does not, and neither do numbers that tell sessions apart. */
const count = /-([1-9]\d?)$/;

function nextNames(names: readonly string[], taken: ReadonlySet<string>, longest: number): Map<string, string> {
  const used = new Set([...names, ...taken]);
  const counts = new Set(names.map((name) => Number(count.exec(name)?.[1] ?? 1)));
  const [last = 1] = counts.size === 1 ? counts : [];
  const next = new Map<string, string>();
  for (const name of names) {
    const base = last > 1 ? name.replace(count, '') : name;
    const free = firstFree(base, last + 1, longest, used);
    next.set(name, free);
    used.add(free);
  }
  return next;
}

/** A name with the first number from one on that is not taken. */
function firstFree(name: string, from: number, longest: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(numbered(name, number, longest))) number += 1;
  return numbered(name, number, longest);
}

/** A name with a number behind it, within its length. */
function numbered(name: string, number: number, longest: number): string {
  const end = `-${number}`;
  return shortened(name, longest - end.length) + end;
}

/** A name within a length: as many of its words as have room, or as much of the only one. */
function shortened(name: string, room: number): string {
  if (name.length <= room) return name;
  const cut = name.slice(0, room);
  return name[room] === '-' ? cut : cut.replace(/-[^-]*$/, '');
}
