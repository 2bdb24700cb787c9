import { sessionCode } from '../access/session-code.ts';
import { countInSteps } from '../privacy/counter.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Quality } from '../publication/publication.ts';
import type { TickDeps } from './deps.ts';
import { invitedTo } from './invited-to.ts';

/** What the report of a session says of its people, and not of their answers. */
export async function peopleOf(
  session: StoredSession,
  deps: TickDeps,
): Promise<Pick<Quality, 'invited' | 'addressesLeft'>> {
  const [invited, addressesLeft] = await Promise.all([invitedTo(session, deps), addressesLeftBy(session, deps)]);
  return { ...(invited && { invited }), ...(addressesLeft && { addressesLeft }) };
}

/**
 * How many left an address to be asked again, at least: in steps, as at the desk. Undefined: no follow-up is named, or they are fewer than the
 * first step. Where the first address has not brought a plan of letters there is none: a stage without a key can't even look.
 */
async function addressesLeftBy(
  { followUp }: Pick<StoredSession, 'followUp'>,
  { invitations, left }: Pick<TickDeps, 'invitations' | 'left'>,
): Promise<number | undefined> {
  const later = followUp === undefined ? undefined : sessionCode(followUp);
  if (later === undefined || (await invitations.findPlan(later)) === undefined) return undefined;
  const atLeast = countInSteps(await left.count(later));
  return atLeast === 0 ? undefined : atLeast;
}
