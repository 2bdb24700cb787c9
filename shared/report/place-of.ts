import type { SessionCode } from '../access/session-code.ts';
import type { Language } from '../i18n/text.ts';
import type { Session } from '../programme/session.ts';
import { inLanguage } from '../questionnaire/items.ts';

/** Where one of some sessions took place: what it is called in a sentence. */
export function placeOf(code: SessionCode, sessions: readonly Session[], language: Language): string {
  const session = sessions.find((each) => each.code === code);
  return session === undefined ? code : inLanguage(session.place, language);
}
