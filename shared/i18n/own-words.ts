import type { Language } from './text.ts';
import type { Reader, TextsByReader } from './texts.ts';

/** The texts of a programme in languages that it brings words for, by language. */
export type OwnTexts = Readonly<Record<Language, { readonly name: string; readonly texts: Partial<TextsByReader> }>>;

const none: OwnTexts = {};

/** Whose words are spoken now; see `withOwnWords`. */
let spokenNow = none;

/**
 * Makes a page, a report or a reply in which a programme's own words count. All that asks for words while `make` runs gets them
 * (`formTexts` and its like), without every component between having to hand them on. `make` must not wait for anything:
 * what belongs to another programme could run in between, so a promise does not compile.
 */
export function withOwnWords<Result>(
  own: OwnTexts | undefined,
  make: () => Result extends PromiseLike<unknown> ? never : Result,
): Result {
  const before = spokenNow;
  spokenNow = own ?? none;
  try {
    return make();
  } finally {
    spokenNow = before;
  }
}

/** The own words of the programme that is spoken of now, for a reader in a language; undefined: it brings none. */
export function ownTextsIn<Who extends Reader>(reader: Who, language: Language): TextsByReader[Who] | undefined {
  return spokenNow[language]?.texts[reader];
}

/** A language's own name in the words that the programme brings for it. */
export function ownNameOf(language: Language): string | undefined {
  return spokenNow[language]?.name;
}
