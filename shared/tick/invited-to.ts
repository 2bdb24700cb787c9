import { bouncedAmong } from '../invitation/bounced.ts';
import { isListed, type StoredInvitee } from '../invitation/invitee.ts';
import { allInvitations, firstInvitations } from '../invitation/letter-id.ts';
import type { LetterPlan } from '../invitation/letters.ts';
import { invitedByKind } from '../privacy/invited-kinds.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Invited } from '../publication/publication.ts';
import { questionById } from '../questionnaire/question-by-id.ts';
import type { TickDeps } from './deps.ts';

/**
 * Who was invited to a session by a list, for its report; undefined: nobody. Of addresses that were left for it, it says nothing.
 *
 * @param codesMade how many codes it ever had, those on cards among them; undefined: it takes answers without one
 */
export async function invitedTo(
  session: StoredSession,
  codesMade: number | undefined,
  deps: TickDeps,
): Promise<Invited | undefined> {
  const { invitations, reports } = deps;
  const plan = await invitations.findPlan(session.code);
  if (plan === undefined) return undefined;
  const invitees = (await invitations.invitees(session.code)).filter(isListed);
  if (invitees.length === 0) return undefined;
  const group = questionById(session.questionnaire, session.questionnaire.headline.group);
  const options = group?.type === 'one' ? group.options.map(({ id }) => id) : [];
  const unreached = plan.unreached ?? (await unreachedOf(session, plan, invitees, deps, () => false)) ?? 0;
  const isOnlyWay = codesMade !== undefined && codesMade <= (await mailedOf(session, plan));
  return {
    people: invitees.length,
    unreached,
    ...(isOnlyWay && { isOnlyWay }),
    kinds: invitedByKind(
      options,
      invitees.map(({ kind }) => kind),
    ),
  };

  /** How many were made a code for; a new link is none more. Who has left an address has one as well, and is none of them. */
  async function mailedOf(of: StoredSession, rounds: LetterPlan): Promise<number> {
    const mailed = new Set((await allInvitations(of, rounds, reports)).map(({ recipient }) => recipient));
    return invitees.filter(({ id }) => mailed.has(id)).length;
  }
}

/**
 * How many of those who are invited by a list no mail has reached: theirs could not be sent, or came back. It is asked before their addresses
 * are forgotten: which came back is told by nothing else. Of whom only a reminder came back has got the invitation. Undefined: time was up before all were looked at.
 */
export async function unreachedOf(
  session: Pick<StoredSession, 'code'>,
  plan: LetterPlan,
  invitees: readonly StoredInvitee[],
  { reports, letters }: Pick<TickDeps, 'reports' | 'letters'>,
  isTimeUp: () => boolean,
): Promise<number | undefined> {
  const dispatches = firstInvitations(await allInvitations(session, plan, reports));
  const failed = new Set(dispatches.flatMap(({ recipient, state }) => (state.name === 'FAILED' ? [recipient] : [])));
  const listed = invitees.filter(isListed);
  const sent = new Set(dispatches.map(({ recipient }) => recipient));
  const asked = listed.flatMap(({ id, address }) => (address === undefined || failed.has(id) ? [] : [{ id, address }]));
  const bounced = await bouncedAmong(
    asked.map(({ address }) => address),
    letters,
    isTimeUp,
  );
  if (bounced === undefined) return undefined;
  // Whom an earlier session found unreachable, by whatever letter, was sent none here.
  const kept = asked.filter(({ id, address }) => !sent.has(id) && bounced.ofOthers.includes(address));
  return listed.filter(({ id }) => failed.has(id)).length + bounced.ofInvitations.length + kept.length;
}
