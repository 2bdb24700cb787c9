import type { SessionCode } from '../programme/session.ts';
import type { Programmes, Reports, Responses } from '../store/ports.ts';
import { foldSession } from '../tally/fold.ts';
import { equal, type Tally } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';

/** Whether what was sealed of a session is what its stored responses still say. */
export type Verification =
  | { readonly outcome: 'not-found' | 'not-sealed' | 'answers-deleted' }
  | { readonly outcome: 'same' | 'different'; readonly sealed: Tally; readonly folded: Tally };

/** Folds a session again and compares. `answers-deleted`: retention has passed, there is nothing to fold. */
export async function verifySession(
  code: SessionCode,
  { programmes, responses, reports }: { programmes: Programmes; responses: Responses; reports: Reports },
  now: Instant,
): Promise<Verification> {
  const session = await programmes.findSession(code);
  if (session === undefined) return { outcome: 'not-found' };
  const seal = await reports.findSeal(code);
  if (seal === undefined) return { outcome: 'not-sealed' };
  if (now >= session.deletedAt) return { outcome: 'answers-deleted' };
  const { tally } = await foldSession(session, responses.shards(code));
  return { outcome: equal(tally, seal.tally) ? 'same' : 'different', sealed: seal.tally, folded: tally };
}
