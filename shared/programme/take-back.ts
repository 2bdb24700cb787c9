import type { Receipt } from '../response/response.ts';
import type { Responses } from '../response/responses.ts';
import type { Instant } from '../time/instant.ts';
import type { Programmes } from './programmes.ts';
import { phase, type Session } from './session.ts';

interface Stores {
  readonly programmes: Pick<Programmes, 'makeSessionDue'>;
  readonly responses: Pick<Responses, 'remove'>;
}

/**
 * Deletes the answers of a receipt. Once the session is over, its report is looked at again: it may have been sealed with
 * these answers in it.
 */
export async function takeBack(
  receipt: Receipt,
  session: Session,
  { programmes, responses }: Stores,
  now: Instant,
): Promise<void> {
  const isOver = phase(session, now) === 'closed';
  // Before: whoever is told that it failed repeats a deletion that is not done yet. After: a tick may have looked between.
  if (isOver) await programmes.makeSessionDue(session.code, now);
  const outcome = await responses.remove(receipt, session);
  if (isOver && outcome === 'deleted') await programmes.makeSessionDue(session.code, now);
}
