import { directionOf } from '../i18n/direction.ts';
import { isolated } from '../i18n/isolate.ts';
import type { Language } from '../i18n/text.ts';

/** What stands for a name in braces, in one language; undefined: it stays as it was written. */
export type Names = (name: string, language: Language) => string | undefined;

const placeholder = /\{(\w+)\}/g;

/** The names that stand in braces in a text. */
export function placeholdersIn(words: string): string[] {
  return Array.from(words.matchAll(placeholder), ([, name = '']) => name);
}

/** Words in one language with names put in for `{place}` and its like. */
export function filledWords(words: string, language: Language, names: Names): string {
  const direction = directionOf(language);
  return words.replace(placeholder, (whole, name: string) => {
    const value = names(name, language);
    return value === undefined ? whole : isolated(value, direction);
  });
}

/** Something with names put into all of its texts; itself where they hold none. Nothing but texts may hold braces. */
export function filled<T>(value: T, names: Names): T {
  return fill(value, '', names) as T;
}

/** @param key under which the value stands: of words, their language */
function fill(value: unknown, key: string, names: Names): unknown {
  if (typeof value === 'string') return value.includes('{') ? filledWords(value, key, names) : value;
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([name, each]) => [name, fill(each, name, names)] as const);
  if (after.every(([, each], at) => each === before[at]?.[1])) return value;
  return Array.isArray(value) ? after.map(([, each]) => each) : Object.fromEntries(after);
}
