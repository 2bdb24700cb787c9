import { entriesOf, listIn } from './drafted.ts';
import type { Repeat } from './kit-groups.ts';

/** What the sessions of a draft have to be asked about: a page that repeats for anything else would be asked of nobody. */
export function sessionSubjects(content: unknown): ReadonlySet<Repeat> {
  const sessions = listIn(content, 'sessions');
  const talks = sessions.flatMap((session) => listIn(session, 'talks').map(entriesOf));
  const subjects: Readonly<Record<Repeat, boolean>> = {
    speaker: talks.some(({ speaker, speakers }) => speaker !== undefined || speakers !== undefined),
    topic: talks.some(({ topic }) => topic !== undefined),
    part: sessions.some((session) => listIn(session, 'parts').length > 0),
  };
  return new Set((Object.keys(subjects) as Repeat[]).filter((each) => subjects[each]));
}
