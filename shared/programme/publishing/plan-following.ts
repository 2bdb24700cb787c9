import type { Text } from '../../i18n/text.ts';
import { getOrThrow } from '../get-or-throw.ts';
import type { Programmes } from '../programmes.ts';
import type { ProgrammeFile } from '../schema.ts';
import type { StoredSession } from '../session.ts';
import { equalQuestions } from './equal-questions.ts';

/** The earlier programme that a file names, as it stands when the file is published. */
export type Following = {
  readonly programme: string;
} & (
  | { readonly standing: 'unknown' }
  /** Some of its sessions are not over: it has no results that stand. */
  | {
      readonly standing: 'running';
      readonly title: Text;
      readonly open: readonly string[];
      readonly questions: readonly string[];
    }
  /** Its results are there; of these questions the report shows the change. */
  | { readonly standing: 'over'; readonly title: Text; readonly questions: readonly string[] }
);

/**
 * What a file's "follows" comes to; undefined where it names none. That nobody knows the programme is refused: it would only
 * be noticed months later, when the report comes without what was expected of it. One that is still running may be named: its
 * results need only be there when those of the later one are published.
 */
export async function planFollowing(
  { follows, questionnaire }: Pick<ProgrammeFile, 'follows' | 'questionnaire'>,
  programmes: Pick<Programmes, 'findProgramme' | 'findSession'>,
): Promise<Following | undefined> {
  if (follows === undefined) return undefined;
  const earlier = await programmes.findProgramme(follows);
  if (earlier === undefined) return { programme: follows, standing: 'unknown' };
  const sessions: StoredSession[] = [];
  for (const code of earlier.sessions) {
    const session = await getOrThrow(programmes.findSession(code), `session ${code}`);
    if (session.cancelledAt === undefined) sessions.push(session);
  }
  const [first] = sessions;
  const equal = first === undefined ? [] : equalQuestions(questionnaire, first.questionnaire);
  const questions = equal.map(({ id }) => id);
  const { title } = earlier;
  const open = sessions.filter(({ sealedAt }) => sealedAt === undefined).map(({ code }) => code);
  return open.length > 0
    ? { programme: follows, standing: 'running', title, open, questions }
    : { programme: follows, standing: 'over', title, questions };
}
