import type { Language } from './text.ts';

/** The scripts of a language's writing, where that is more than the one that its tag stands for. */
const mixedScripts: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/**
 * The language in which a text is read aloud and set, as far as its letters alone say it: the one of these languages that
 * writes most of them, undefined where that is none or more than one. So a reader learns nothing that the text does not say.
 */
export function languageByScript(text: string, languages: readonly Language[]): Language | undefined {
  const letters = [...text.matchAll(/\p{L}/gu)].length;
  const writing = languages.filter((language) => 2 * lettersOf(language, text) > letters);
  return writing.length === 1 ? writing[0] : undefined;
}

/** The script in which a language is mostly written: `Latn`. */
function scriptOf(language: Language): string {
  return new Intl.Locale(language).maximize().script ?? 'Zyyy';
}

/** The scripts of a language, as they stand in an expression: `\p{Script=Hani}`. */
export function scriptsOf(language: Language): string {
  const script = scriptOf(language);
  const scripts = mixedScripts[script] ?? [script];
  return scripts.map((each) => `\\p{Script=${each}}`).join('');
}

function lettersOf(language: Language, text: string): number {
  const letter = new RegExp(`[${scriptsOf(language)}]`, 'gu');
  return [...text.matchAll(letter)].filter(([found]) => /\p{L}/u.test(found)).length;
}
