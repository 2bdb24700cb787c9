import type { SessionCode } from '../access/session-code.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { Session } from '../programme/session.ts';
import { sessionByCode } from '../programme/session-by-code.ts';
import { sessionName } from '../programme/session-name.ts';

/** What one of some sessions is called. */
export function sessionNameOf(code: SessionCode, sessions: readonly Session[], language: Language): string {
  const session = sessionByCode(sessions).get(code);
  return session === undefined ? code : sessionName(session, language);
}

/** The same in a sentence that says where something was so: in a place, or in a session that has a title. */
export function placeOf(
  code: SessionCode,
  sessions: readonly Session[],
  language: Language,
  { actions }: ReportTexts,
): string {
  const name = sessionNameOf(code, sessions, language);
  const isTitled = sessionByCode(sessions).get(code)?.title !== undefined;
  return isTitled ? actions.titled({ title: name }) : name;
}
