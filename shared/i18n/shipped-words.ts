import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileWords } from './compile-words.ts';
import { english } from './english.ts';
import type { InterfaceLanguage } from './interface-languages.ts';
import type { Reader } from './texts.ts';
import type { CompiledWords, WordFile } from './words.ts';

/** The file of a language that the product speaks. */
export type ShippedWordFile = WordFile & Required<Omit<WordFile, 'organisers'>>;

/**
 * The words of a language that the product speaks, as their file has them. A bundle has `bundled-words.ts` in the place of this
 * file: its words are compiled, one file a language and reader, so that only those are loaded that somebody asked for.
 */
export function shippedWords(language: InterfaceLanguage, reader: Reader): CompiledWords {
  const model = compileWords(english[reader]);
  const own = wordFile(language)[reader];
  if (own === undefined) throw new Error(`there are no words for ${reader} in ${language}`);
  return language === 'en' ? model : compileWords(own, model);
}

/** The file of a language, complete (words for organisers are in those of `deskLanguages`). English, the model, is code. */
export function wordFile(language: InterfaceLanguage): ShippedWordFile {
  if (language === 'en') return english;
  const file = path.join(import.meta.dirname, 'words', `${language}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as ShippedWordFile;
}
