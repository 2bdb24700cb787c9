import { type Fault, fault, type Path } from './fault.ts';

/**
 * Characters that nobody sees and that do harm in what texts are put into: headers of mails, cells of sheets, the text of a PDF. Tabs and
 * new lines are no such thing. Words of the programme's own have a check that says more (see `checkOwnWords`).
 */
export function checkUnseen({ words: _words, ...file }: { readonly words?: unknown }): Fault[] {
  return unseenIn(file, []);
}

const unseen = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

function unseenIn(value: unknown, path: Path): Fault[] {
  if (typeof value === 'string') {
    const [found] = unseen.exec(value) ?? [];
    return found === undefined ? [] : [fault(path, 'unseenCharacter', { code: codeOf(found) })];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    unseenIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** As tables of characters have it: `U+0007`. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
