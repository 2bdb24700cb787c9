import type { SessionCode } from '../access/session-code.ts';
import type { Programmes } from '../programme/programmes.ts';
import { keptRows } from '../response/kept-pages.ts';
import type { Responses } from '../response/responses.ts';
import { type Folded, foldByClass, foldWithout } from '../tally/fold.ts';
import { equal, type Tally } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';
import type { Seal } from './publication.ts';
import type { Publications } from './publications.ts';
import { isAfterDeletions } from './seal.ts';

/** Whether what was sealed of a session is what its stored responses still say. */
export type Verification =
  | { readonly outcome: 'not-found' | 'not-sealed' | 'answers-deleted' }
  /** `deletions`: participants have deleted answers since, and that explains the whole difference. */
  | { readonly outcome: 'same' | 'deletions' | 'different'; readonly sealed: Tally; readonly folded: Tally };

/** Folds a session again and compares. `answers-deleted`: retention has passed, there is nothing to fold. */
export async function verifySession(
  code: SessionCode,
  { programmes, responses, reports }: { programmes: Programmes; responses: Responses; reports: Publications },
  now: Instant,
): Promise<Verification> {
  const session = await programmes.findSession(code);
  if (session === undefined) return { outcome: 'not-found' };
  const seal = await reports.findSeal(code);
  if (seal === undefined) return { outcome: 'not-sealed' };
  if (now >= session.answersExpireAt) return { outcome: 'answers-deleted' };
  const parts = await foldByClass(session, keptRows(session, responses, now));
  const again = foldWithout(parts, seal.without ?? []);
  return { outcome: outcomeOf(seal, again), sealed: seal.tally, folded: again.tally };
}

function outcomeOf(seal: Seal, again: Folded): 'same' | 'deletions' | 'different' {
  if (!isAfterDeletions(seal, again)) return 'different';
  return equal(seal.tally, again.tally) ? 'same' : 'deletions';
}
