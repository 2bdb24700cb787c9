import { readFileSync } from 'node:fs';
import type { InterfaceLanguage } from './interface-languages.ts';
import type { Reader } from './texts.ts';
import type { CompiledWords } from './words.ts';

/** The words of a language in a bundle: a file beside it, written by `infra/bundle/word-files.ts`, read when first asked for. */
export function shippedWords(language: InterfaceLanguage, reader: Reader): CompiledWords {
  const file = new URL(`./words/${reader}.${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as CompiledWords;
}
