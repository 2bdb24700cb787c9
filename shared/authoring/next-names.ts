const longestId = 24;
const longestCode = 16;

/** An id for a programme that is called so: as much of it as an id can have. */
export function idFor(called: string): string {
  const name = called
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (name === '') return 'my-programme';
  return (/^[a-z]/.test(name) ? name : `programme-${name}`).slice(0, longestId).replace(/-$/, '');
}

/** Whether somebody may have named a programme by this. */
export function isProgrammeId(name: string): boolean {
  return name.length <= longestId && /^[a-z][a-z0-9-]*$/.test(name);
}

/** Codes for the sessions of a new programme, by those of its template: `MY-1`, `MY-2`. */
export function codesFor(programme: string, codes: readonly string[]): Map<string, string> {
  return new Map(codes.map((code, at) => [code, numbered(programme.toUpperCase(), at + 1, longestCode)]));
}

/** An id for the next time, where the file's name gives none: `ets-2` after `ets`, and not a taken one. */
export function nextId(id: string, taken: ReadonlySet<string>): string {
  return nextNames([id], taken, longestId).get(id) ?? id;
}

/** Codes for the next time: `ETS-WF-2` after `ETS-WF`, and then `ETS-WF-3`. None of them is one of before, or a taken one. */
export function nextCodes(codes: readonly string[], taken: ReadonlySet<string>): Map<string, string> {
  return nextNames(codes, taken, longestCode);
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
    let number = last + 1;
    while (used.has(numbered(base, number, longest))) number += 1;
    next.set(name, numbered(base, number, longest));
    used.add(numbered(base, number, longest));
  }
  return next;
}

/** A name with a number behind it, within its length: as many of its words as have room, or as much of the only one. */
function numbered(name: string, number: number, longest: number): string {
  const end = `-${number}`;
  const room = longest - end.length;
  if (name.length <= room) return name + end;
  const cut = name.slice(0, room);
  const words = name[room] === '-' ? cut : cut.replace(/-[^-]*$/, '');
  return words + end;
}
