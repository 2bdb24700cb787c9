import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from './text.ts';
import type { ProgrammeReader, Reader, TextsByReader } from './texts.ts';
import type { Words } from './words.ts';

/** Words that a programme brings for languages that the product does not speak, by language. */
export type OwnWords = Readonly<
  Record<Language, { readonly name: string } & Readonly<Partial<Record<ProgrammeReader, Words>>>>
>;

/** The same as code uses them. */
export type OwnTexts = Readonly<
  Record<Language, { readonly name: string; readonly texts: Readonly<Partial<TextsByReader>> }>
>;

/** Whose words are spoken now; see `inOwnTexts`. */
const spokenNow = new AsyncLocalStorage<OwnTexts>();

/**
 * Makes a page, a report or a reply in which a programme's own words count: whatever asks for words while `make` runs gets
 * them (`formTexts` and its like), without every component between having to hand them on. What another request does in the
 * meantime has its own.
 */
export function inOwnTexts<Result>(own: OwnTexts, make: () => Result): Result {
  return spokenNow.run(own, make);
}

/** The own words of the programme that is spoken of now, for a reader in a language; undefined: it brings none. */
export function ownTextsIn<Who extends Reader>(reader: Who, language: Language): TextsByReader[Who] | undefined {
  return spokenNow.getStore()?.[language]?.texts[reader];
}

/** A language's own name in the words that the programme brings for it. */
export function ownNameOf(language: Language): string | undefined {
  return spokenNow.getStore()?.[language]?.name;
}
