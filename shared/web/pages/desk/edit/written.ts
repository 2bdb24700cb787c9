import { isLanguageTag } from '../../../../i18n/is-language-tag.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Said } from '../said.tsx';

/** What a programme file says, in plain values: it may lack anything, and have anything in its place. */
export interface Written {
  readonly content: unknown;
  /** Those of the programme, as far as they can be read. */
  readonly languages: readonly Language[];
}

/** What is at a place of the file, written with dots; undefined: nothing. */
export function valueAtPlace({ content }: Pick<Written, 'content'>, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, key) => {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, key)) return undefined;
    return (inside as Readonly<Record<string, unknown>>)[key];
  }, content);
}

/** The same as a field shows it; what no field can show is there as it would be in JSON. */
export function shownOf(written: Pick<Written, 'content'>, path: string): string {
  const value = valueAtPlace(written, path);
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** How many parts a list has; none, where it is no list. */
export function lengthOf(written: Pick<Written, 'content'>, path: string): number {
  const value = valueAtPlace(written, path);
  return Array.isArray(value) ? value.length : 0;
}

/** The places of the parts of a list: `sessions.0`, `sessions.1`. */
export function partsOf(written: Pick<Written, 'content'>, path: string): readonly string[] {
  return Array.from({ length: lengthOf(written, path) }, (_, at) => `${path}.${at}`);
}

/** A text in a language, or in the first one that it has; empty: there is none. */
export function saidAt(written: Pick<Written, 'content'>, path: string, language: Language): Said {
  const texts = valueAtPlace(written, path);
  const tags = typeof texts === 'object' && texts !== null ? Object.keys(texts) : [];
  const [first] = tags.includes(language) ? [language] : tags;
  return { text: textOf(written, path, language), language: isLanguageTag(first) ? first : undefined };
}

/** The same without its language. */
export function textOf(written: Pick<Written, 'content'>, path: string, language: Language): string {
  const texts = valueAtPlace(written, path);
  if (typeof texts !== 'object' || texts === null) return typeof texts === 'string' ? texts : '';
  const all = texts as Readonly<Record<string, unknown>>;
  const found = all[language] ?? Object.values(all)[0];
  return typeof found === 'string' ? found : '';
}
