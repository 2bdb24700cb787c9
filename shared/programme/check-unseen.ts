import { type Fault, fault, type Path } from './fault.ts';

/**
 * Characters that nobody sees and that do harm in what texts are put into: headers of mails, cells of sheets, the text of a PDF; or that
 * turn round what stands after the text; and texts of nothing else. Tabs and new lines are no such thing, nor is what scripts and emoji are
 * written with: joiners, marks of a direction, and what turns a part of a text and ends with it. Words of the programme's own have a check
 * that says more (see `checkOwnWords`).
 */
export function checkUnseen({ words: _words, ...file }: { readonly words?: unknown }): Fault[] {
  return unseenIn(file, []);
}

function unseenIn(value: unknown, path: Path): Fault[] {
  if (typeof value === 'string') return unseenInText(value, path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    unseenIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function unseenInText(text: string, path: Path): Fault[] {
  const [harmful] = unseen.exec(text) ?? [];
  if (harmful !== undefined) return [fault(path, 'unseenCharacter', { code: codeOf(harmful) })];
  const turning = turningIn(text);
  if (turning !== undefined) return [fault(path, 'turningCharacter', { code: codeOf(turning) })];
  return text.trim() !== '' && showsNothing.test(text) ? [fault(path, 'unseenText')] : [];
}

const unseen = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** Blanks, what has no width, fillers, and the Braille cell without a dot. */
const showsNothing = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+$/u;

/** What embeds or isolates a part of a text, and what ends it; an override, which shows letters in another order, is ended by nothing. */
const ends: ReadonlyMap<string, string> = new Map([
  ['\u202a', '\u202c'],
  ['\u202b', '\u202c'],
  ['\u2066', '\u2069'],
  ['\u2067', '\u2069'],
  ['\u2068', '\u2069'],
]);

/** What turns round more than a part of the text: it stays open at the end of its line, ends what nobody has begun, or is an override. */
function turningIn(text: string): string | undefined {
  for (const line of text.split(/[\n\r\u2029]/)) {
    const open: string[] = [];
    for (const [character] of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
      if (ends.has(character)) open.push(character);
      else if (character === ends.get(open.at(-1) ?? '')) open.pop();
      else return character;
    }
    if (open.length > 0) return open[0];
  }
  return undefined;
}

/** As tables of characters have it: `U+0007`. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
