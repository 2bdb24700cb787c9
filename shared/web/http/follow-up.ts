import type { Language } from '../../i18n/text.ts';
import type { Session } from '../../programme/session.ts';

/** Where an address can be left for the follow-up of a session. It says nothing of an answer, so nothing of one comes along. */
export function followUpPath({ code }: Pick<Session, 'code'>, language: Language): string {
  return `/f/${code}/follow-up?lang=${language}`;
}
