import type { DeskLanguage } from './desk-languages.ts';
import { interfaceLanguageFor } from './interface-languages.ts';
import { ownTextsIn } from './own-words.ts';
import { shippedWords } from './shipped-words.ts';
import { speak } from './speak.ts';
import type { Language } from './text.ts';
import type { Reader, TextsByReader } from './texts.ts';
import type { CompiledWords } from './words.ts';

/** What was asked for before: a language is loaded once. */
const spoken = new Map<string, unknown>();

/** The languages that a reader can be spoken to in; see `organiserTexts` for organisers with any other. */
type LanguageOf<Who extends Reader> = Who extends 'organisers' ? DeskLanguage : Language;

/**
 * The texts for a reader in a language: the programme's own (see `inOwnWords`), else those that are shipped for it or for
 * the same language elsewhere, else English ones.
 */
export function textsIn<Who extends Reader>(reader: Who, language: LanguageOf<Who>): TextsByReader[Who] {
  const own = ownTextsIn(reader, language);
  if (own !== undefined) return own;
  const key = `${reader} ${language}`;
  const known = spoken.get(key) as TextsByReader[Who] | undefined;
  if (known !== undefined) return known;
  const texts = shippedTexts(reader, language);
  spoken.set(key, texts);
  return texts;
}

function shippedTexts<Who extends Reader>(reader: Who, language: Language): TextsByReader[Who] {
  const shipped = interfaceLanguageFor(language);
  // English words keep to English numbers and plurals.
  if (shipped === undefined) return textsIn<Reader>(reader, 'en') as TextsByReader[Who];
  return spokenTexts<Who>(shippedWords(shipped, reader), language);
}

/** Compiled words of a reader as code uses them. */
export function spokenTexts<Who extends Reader>(words: CompiledWords, language: Language): TextsByReader[Who] {
  const parts = Object.entries(speak(words, language)).map(([part, texts]) => [
    part,
    { ...(texts as object), language },
  ]);
  return Object.fromEntries(parts) as TextsByReader[Who];
}
