import { countInSteps } from '../../../shared/privacy/counter.ts';
import { excludedClasses } from '../../../shared/programme/exclusion.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { classesOfSession } from '../../../shared/publication/plan-exclusion.ts';
import type { Responses } from '../../../shared/response/responses.ts';

/** So many answers more than people, or of one unusual kind, are none of those that a hall has anyway. */
const least = 20;

/**
 * Whether so many answers to a session came in an unusual way that they may be a flood: many more than people, or a quarter and more not from
 * the form or without the proof of work that it asks for. Not for want of a code, where none is needed: most have none. What is left out
 * already is known.
 *
 * @param responses how many answers there are
 */
export async function looksFlooded(
  session: StoredSession,
  responses: number,
  counts: Pick<Responses, 'countWithout'>,
): Promise<boolean> {
  // In steps, as all that is told of answers while they come.
  const all = countInSteps(responses);
  if (all < least || excludedClasses(session).length > 0) return false;
  if (all - (session.headcount ?? all) >= least) return true;
  const unusual = classesOfSession(session).filter((each) => each !== 'without-code');
  const found = await Promise.all(
    unusual.map(async (each) => countInSteps(responses - (await counts.countWithout(session.code, [each])))),
  );
  return found.some((count) => count >= least && count * 4 >= all);
}
