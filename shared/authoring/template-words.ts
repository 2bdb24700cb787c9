import { parse } from 'yaml';
import { type InterfaceLanguage, interfaceLanguages } from '../i18n/interface-languages.ts';
import { templateFile } from './template-files.ts';

/** The texts of the templates in one language, by the English ones; a section is for the scale or question of that id alone. */
export type TemplateWords = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** The languages of the templates: those that the product speaks. English is what the templates themselves are written in. */
export const templateLanguages: readonly InterfaceLanguage[] = interfaceLanguages;

const read = new Map<InterfaceLanguage, TemplateWords>();

/** What a file of words says. */
export function templateWords(language: InterfaceLanguage): TemplateWords {
  if (language === 'en') return {};
  const words = read.get(language) ?? (parse(templateFile(`words/${language}`)) as TemplateWords);
  read.set(language, words);
  return words;
}

/**
 * A text of a template in a language.
 *
 * @param within the ids of the scale or of the question that it belongs to: where English has one word, others may have two
 */
export function inWords(english: string, within: readonly string[], words: TemplateWords, language: string): string {
  if (language === 'en') return english;
  for (const id of within) {
    const section = words[id];
    const own = typeof section === 'object' ? section[english] : undefined;
    if (own !== undefined) return own;
  }
  const general = words[english];
  if (typeof general !== 'string') throw new Error(`the templates' words in ${language} lack "${english}"`);
  return general;
}

/** Whether the templates have a text letter for letter in both languages: `Budget` in English and in German. */
export function isTemplateText(text: string, ...languages: readonly string[]): boolean {
  const [some = [], ...others] = languages.map((language) => englishOf(text, language));
  return some.some((english) => others.every((each) => each.includes(english)));
}

/** The English texts of the templates that have this text in a language. */
function englishOf(text: string, language: string): readonly string[] {
  if (language === 'en') return [text];
  const known = templateLanguages.find((each) => each === language);
  const words = known === undefined ? {} : templateWords(known);
  return [words, ...Object.values(words)].flatMap((section) =>
    typeof section === 'string' ? [] : Object.keys(section).filter((english) => section[english] === text),
  );
}
