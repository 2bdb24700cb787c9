import format, { type CompiledMessage, type FormatOptions } from 'icu-minify/format';
import { directionOf } from './direction.ts';
import { numberFormat, pluralRules } from './formatters.ts';
import { isolated } from './isolate.ts';
import type { Language } from './text.ts';
import type { CompiledWords } from './words.ts';

type Value = string | number;

/** A compiled message as a text, or as a function of its values. */
type Spoken = string | ((values: Readonly<Record<string, Value>>) => string) | { readonly [key: string]: Spoken };

/**
 * Compiled words as code uses them (see `FormTexts`): a message that takes values as a function of them. Numbers are written as
 * the language writes them, and a text of the other direction keeps its own order (see `isolated`).
 */
export function speak(words: CompiledWords, language: Language): { readonly [key: string]: Spoken } {
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, spoken(each, language)]));
}

function spoken(words: CompiledMessage | CompiledWords, language: Language): Spoken {
  if (typeof words === 'string') return words;
  if (!Array.isArray(words)) return speak(words as CompiledWords, language);
  return (values) => say(words, values, language);
}

/** The names that a format asks for are those of the language itself, with the locale's own rules (see `locale`). */
const formatters: FormatOptions['formatters'] = {
  getNumberFormat: (language, options) => numberFormat(language as string, options ?? {}),
  getPluralRules: (language, options) => pluralRules(language as string, options ?? {}),
  getDateTimeFormat: () => {
    throw new Error('Dates are written before they are put into a message.');
  },
};

function say(message: CompiledMessage, values: Readonly<Record<string, Value>>, language: Language): string {
  const direction = directionOf(language);
  const own = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && !choosesBy(message, name) ? isolated(value, direction) : value,
  ]);
  return format(message, language, Object.fromEntries(own), { formatters }) as string;
}

/** Whether a value is one that a message chooses by (`{how, select, …}`): such a word is compared, and shown to nobody. */
function choosesBy(message: CompiledMessage, name: string): boolean {
  return JSON.stringify(message).includes(`["${name}",1,`);
}
