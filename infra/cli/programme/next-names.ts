import path from 'node:path';

const longestId = 24;
const longestCode = 16;

/** An id for the programme of this file: the file's name, as far as an id can have it. */
export function idFor(file: string): string {
  const name = path
    .basename(file)
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (name === '') return 'my-programme';
  return (/^[a-z]/.test(name) ? name : `programme-${name}`).slice(0, longestId).replace(/-$/, '');
}

/** Codes for the sessions of a new programme, by those of its template: `MY-1`, `MY-2`. */
export function codesFor(programme: string, codes: readonly string[]): Map<string, string> {
  return new Map(codes.map((code, at) => [code, numbered(programme.toUpperCase(), at + 1, longestCode)]));
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
