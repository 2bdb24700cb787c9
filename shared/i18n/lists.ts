import { directionOf } from './direction.ts';
import { listFormat } from './formatters.ts';
import { isolated } from './isolate.ts';
import type { Language } from './text.ts';

/** Several things: `A, B and C`. */
export function listOf(parts: readonly string[], language: Language): string {
  return listFormat(language, 'conjunction').format(isolatedParts(parts, language));
}

/** One of several things: `A, B or C`. */
export function oneOf(parts: readonly string[], language: Language): string {
  return listFormat(language, 'disjunction').format(isolatedParts(parts, language));
}

function isolatedParts(parts: readonly string[], language: Language): string[] {
  const direction = directionOf(language);
  return parts.map((part) => isolated(part, direction));
}
