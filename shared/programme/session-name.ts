import type { Language } from '../i18n/text.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Session } from './session.ts';

/** What tells which session it is: publishing has checked that it has a title, a place or both. */
export type NamedSession = Pick<Session, 'title' | 'place'>;

/** What a session is called: its title and its place, as far as it has them, with a dot between that all scripts set alike. */
export function sessionName({ title, place }: NamedSession, language: Language): string {
  return [title, place].flatMap((name) => (name === undefined ? [] : [inLanguage(name, language)])).join(' · ');
}

/** The same where there is little room: its title, or its place without one. */
export function shortSessionName({ title, place }: NamedSession, language: Language): string {
  return inLanguage(title ?? place ?? {}, language);
}
