import { pluralRules } from './formatters.ts';
import type { Language } from './text.ts';

/** Larger numbers are never in a plural here: the `many` of a million, which Romance languages have, is not asked for. */
const most = 1000;

/**
 * The plural categories of a language (Unicode CLDR): those that a whole number of people or answers can have, which a
 * message needs, with `other`, and all that are known.
 */
export function pluralCategories(language: Language): { readonly needed: string[]; readonly known: string[] } {
  const rules = pluralRules(language, {});
  const needed = new Set<string>(['other']);
  for (let n = 0; n <= most; n += 1) needed.add(rules.select(n));
  return { needed: [...needed].sort(), known: rules.resolvedOptions().pluralCategories };
}
