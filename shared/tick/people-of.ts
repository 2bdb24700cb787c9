import { needsCode } from '../access/access.ts';
import { sessionCode } from '../access/session-code.ts';
import { countInSteps } from '../privacy/counter.ts';
import type { StoredSession } from '../programme/session.ts';
import type { PeopleQuality, Publication } from '../publication/publication.ts';
import { isFirstFinal } from '../publication/session-publication.ts';
import type { TickDeps } from './deps.ts';
import { invitedTo } from './invited-to.ts';

/**
 * What the report of a session says of its people, and not of their answers. It is counted for the final one alone, and later ones repeat it:
 * whoever sees it counted anew, and takes an address out in between that is not theirs, learns whether it was there.
 *
 * @param latest the publication before; one that is not of answers that still come in has said it
 */
export async function peopleOf(
  session: StoredSession,
  latest: Pick<Publication, 'kind'> | undefined,
  deps: TickDeps,
): Promise<PeopleQuality> {
  if (!isFirstFinal(latest)) return {};
  // None: the stage's key was taken away since, and what it can't count it says nothing of.
  const codesMade = (needsCode(session.access) && (await madeOf(session, deps))) || undefined;
  const [invited, addressesLeft] = await Promise.all([
    invitedTo(session, codesMade, deps),
    addressesLeftBy(session, deps),
  ]);
  return { ...(codesMade && { codesMade }), ...(invited && { invited }), ...(addressesLeft && { addressesLeft }) };
}

/** How many codes were ever made, those on cards among them, and not those that stand in for others. */
async function madeOf({ code }: StoredSession, { letters }: TickDeps): Promise<number> {
  return (await letters.codes.sets(code)).reduce((sum, { made }) => sum + made, 0);
}

/**
 * How many left an address to be asked again, at least: in steps. Undefined: no follow-up is named, or they are fewer than the
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
