import type { Language } from '../i18n/text.ts';

/** Things that are known by a name, or by what they say. */
export type NamedThing = 'page' | 'question' | 'option' | 'row' | 'speaker' | 'topic' | 'part' | 'recipient' | 'talk';

/** What one click has taken out of a draft, for who may want it back. */
export type Gone =
  | {
      readonly kind: 'language';
      readonly language: Language;
      /** How many were written in it. */
      readonly texts: number;
      /** Those who read reports in it, by their names. */
      readonly readers: readonly Name[];
      /** What they read now. */
      readonly instead: Language;
    }
  | { readonly kind: 'session'; readonly name: Name; readonly day?: string | undefined }
  | { readonly kind: NamedThing; readonly name: Name }
  /** Several at once, with the names of those that have one. */
  | { readonly kind: 'talks'; readonly count: number; readonly names: readonly Name[] }
  | { readonly kind: 'other' };

/** A name by its languages, or of somebody who has one in all of them. */
export type Name = string | Readonly<Record<Language, string>>;
