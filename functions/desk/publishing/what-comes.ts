import { readsSession } from '../../../shared/delivery/reading.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { Plan } from '../../../shared/programme/publishing/plan.ts';
import type { Recipient } from '../../../shared/programme/recipient.ts';
import { phase } from '../../../shared/programme/session.ts';
import { sessionName } from '../../../shared/programme/session-name.ts';
import { inLanguage } from '../../../shared/questionnaire/items.ts';
import { sessionInShort } from '../../../shared/web/pages/desk/edit/session-in-short.ts';
import { sessionTitle } from '../../../shared/web/pages/desk/edit/session-names.ts';
import { partsOf, shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { WhatComes } from '../../../shared/web/pages/desk/publishing/publish-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import { colleaguesToTell } from './tell-colleagues.ts';

/** What a first publishing means for people at once. */
export function whatComes(
  { programme, sessions }: Plan,
  written: Written | undefined,
  { language, now, signIn }: ProgrammeVisit,
): WhatComes {
  const open = sessions.filter(({ session }) => phase(session, now) === 'open');
  return {
    opensNow: open.map(({ session }) => sessionName(session, language)),
    told: colleaguesToTell(programme, signIn.address).map(({ name }) => name),
    // A speaker who gives no talk gets none.
    reports: programme.next.recipients
      .filter((each) => sessions.some(({ session }) => readsSession(each, session)))
      .map((each) => nameIn(each, sessions, language)),
    sessions:
      written === undefined
        ? []
        : partsOf(written, 'sessions').map((place) => ({
            code: shownOf(written, `${place}.code`),
            name: sessionTitle(written, place, language),
            says: sessionInShort(written, place, language),
          })),
  };
}

/** What who gets reports is called: a speaker in the language of the page. */
function nameIn(recipient: Recipient, sessions: Plan['sessions'], language: Language): string {
  if (recipient.kind !== 'speaker') return recipient.name;
  const speakers = sessions.flatMap(({ session }) => session.speakers);
  const name = speakers.find(({ id }) => id === recipient.speaker)?.name;
  const { tasks } = editorTexts(language);
  return tasks.speaker({ name: name === undefined ? recipient.name : inLanguage(name, language) });
}
