import type { SessionCode } from '../../../shared/access/session-code.ts';
import { countInSteps } from '../../../shared/privacy/counter.ts';
import { excludedClasses } from '../../../shared/programme/exclusion.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { classesOfSession } from '../../../shared/publication/plan-exclusion.ts';
import { cached } from '../../../shared/store/cached.ts';
import type { Clock } from '../../../shared/time/instant.ts';
import type { DeskDeps } from '../deps.ts';

/** So many answers more than people, or of one unusual kind, are none of those that a hall has anyway. */
const least = 20;

/**
 * Whether so many answers to a session came in an unusual way that they may be a flood: many more than people, or a part of them as
 * `unusualAnswers` has it. What is left out already is known.
 *
 * @param responses how many answers there are
 */
export async function looksFlooded(
  session: StoredSession,
  responses: number,
  isUnusual: (session: SessionCode) => Promise<boolean>,
): Promise<boolean> {
  // In steps, as all that is told of answers while they come.
  const all = countInSteps(responses);
  if (all < least || excludedClasses(session).length > 0) return false;
  if (all - (session.headcount ?? all) >= least) return true;
  return isUnusual(session.code);
}

/** What was found of a session holds so long, in seconds: each time reads all its answers, some times over, and the page renews itself. */
const kept = 300;

/**
 * Whether a quarter and more of a session's answers, twenty at least, came not from the form or without the proof of work that it asks for. Not
 * for want of a code, where none is needed: most have none. It is asked of the store once in five minutes.
 */
export function unusualAnswers(
  { programmes, responses }: Pick<DeskDeps, 'programmes' | 'responses'>,
  clock: Clock,
): (session: SessionCode) => Promise<boolean> {
  return cached(
    async (code: SessionCode) => {
      const session = await programmes.findSession(code);
      if (session === undefined) return false;
      const unusual = classesOfSession(session).filter((each) => each !== 'without-code');
      const [all, ...others] = await Promise.all([
        responses.count(code),
        ...unusual.map((each) => responses.countWithout(code, [each])),
      ]);
      const found = others.map((count) => countInSteps(all - count));
      return found.some((count) => count >= least && count * 4 >= countInSteps(all));
    },
    kept,
    clock,
  );
}
