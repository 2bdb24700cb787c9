import type { Session } from '../programme/session.ts';
import { questionById } from '../questionnaire/question-by-id.ts';
import type { RosterOf } from './roster.ts';

/** What a roster of a session is read for: its languages, and the kinds of organisation that its programme asks for. */
export function rosterOf({
  programme: { languages },
  questionnaire,
}: Pick<Session, 'programme' | 'questionnaire'>): RosterOf {
  const group = questionById(questionnaire, questionnaire.headline.group);
  if (group?.type !== 'one') return { languages };
  const { id, text, options } = group;
  return { languages, kinds: { id, text, options } };
}
