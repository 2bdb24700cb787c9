import { isKnownLanguage, tagOf } from '../../../../shared/i18n/language-tags.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import type { ForeignText } from '../foreign-form.ts';
import { isSaid } from '../foreign-text.ts';
import { deepestNesting } from '../form-limits.ts';
import { plainWords, quotesAnswers } from '../plain-words.ts';
import { type Element, isElement } from './element.ts';

/** The form's own language, then all others that a text of it is in. */
export function languagesOf(form: Element): readonly [Language, ...Language[]] {
  const found = new Set<Language>();
  const look = (value: unknown, depth: number): void => {
    if (depth > 3 * deepestNesting || typeof value !== 'object' || value === null) return;
    const tags = isElement(value) ? tagsOf(value) : undefined;
    for (const tag of tags ?? []) found.add(tag);
    if (tags === undefined) for (const each of Object.values(value)) look(each, depth + 1);
  };
  look(form, 0);
  const own = typeof form.locale === 'string' ? tagOf(form.locale) : undefined;
  const first = own ?? 'en';
  found.delete(first);
  return [first, ...found];
}

/**
 * The language of texts that say none. It is the form's own, but where texts have words in that besides their default ones:
 * SurveyJS takes those for English.
 */
export function defaultLanguageOf(form: Element, [own]: readonly [Language, ...Language[]]): Language {
  const isApart = (value: unknown, depth: number): boolean => {
    if (depth > 3 * deepestNesting || typeof value !== 'object' || value === null) return false;
    const tags = isElement(value) ? tagsOf(value) : undefined;
    if (tags !== undefined && isElement(value)) return 'default' in value && tags.includes(own);
    return Object.values(value).some((each) => isApart(each, depth + 1));
  };
  return isApart(form, 0) ? 'en' : own;
}

/** The languages of `{ "default": "Colour", "fr": "Couleur" }`; undefined: it is no text in several languages. */
function tagsOf(value: Element): Language[] | undefined {
  const entries = Object.entries(value);
  const isText = entries.every(
    ([key, each]) => typeof each === 'string' && (key === 'default' || isKnownLanguage(key)),
  );
  if (entries.length === 0 || !isText) return undefined;
  return entries.flatMap(([key]) => (key === 'default' ? [] : (tagOf(key) ?? [])));
}

/** Reads the texts of a form. */
export class Texts {
  /** `own`: that of texts which say none. */
  constructor(private readonly own: Language) {}

  of(value: unknown): ForeignText {
    const written = isElement(value) ? value : { default: typeof value === 'number' ? String(value) : value };
    const entries = Object.entries(written).flatMap(([key, words]): [Language, string][] => {
      const tag = key === 'default' ? this.own : tagOf(key);
      const plain = typeof words === 'string' ? plainWords(words) : '';
      return tag === undefined || plain === '' ? [] : [[tag, plain]];
    });
    return Object.fromEntries(entries);
  }

  /** A text, or these words in its place. */
  or(value: unknown, words: string): ForeignText {
    const text = this.of(value);
    return isSaid(text) ? text : this.inOwn(words);
  }

  /** Words in the language of texts that say none. */
  inOwn(words: string): ForeignText {
    const plain = plainWords(words);
    return plain === '' ? {} : { [this.own]: plain };
  }
}

/** Whether a text quotes an answer in any language. */
export function isQuoting(value: unknown): boolean {
  const words = isElement(value) ? Object.values(value) : [value];
  return words.some((each) => typeof each === 'string' && quotesAnswers(each));
}
