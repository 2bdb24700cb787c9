import type { StoredInvitee } from '../invitation/invitee.ts';
import { letterId } from '../invitation/send-letters.ts';
import { unwantedId } from '../invitation/unwanted.ts';
import { invitedByKind } from '../privacy/invited-kinds.ts';
import type { StoredSession } from '../programme/session.ts';
import type { Invited } from '../publication/publication.ts';
import { questionById } from '../questionnaire/question-by-id.ts';
import type { TickDeps } from './deps.ts';

/** So many addresses are asked after side by side. */
const atOnce = 32;

/** Who was invited to a session, for its report; undefined: nobody. */
export async function invitedTo(session: StoredSession, deps: TickDeps): Promise<Invited | undefined> {
  const { invitations, reports, letters } = deps;
  const plan = await invitations.findPlan(session.code);
  if (plan === undefined) return undefined;
  const invitees = await invitations.invitees(session.code);
  if (invitees.length === 0) return undefined;
  const group = questionById(session.questionnaire, session.questionnaire.headline.group);
  const options = group?.type === 'one' ? group.options.map(({ id }) => id) : [];
  const unreached = plan.unreached ?? (await unreachedOf(session, invitees, deps));
  const isOnlyWay = session.access === 'codes' && (await madeOf(session)) <= (await mailedOf(session));
  return {
    people: invitees.length,
    unreached,
    ...(isOnlyWay && { isOnlyWay }),
    kinds: invitedByKind(
      options,
      invitees.map(({ kind }) => kind),
    ),
  };

  /** How many codes were ever made, those on cards among them. */
  async function madeOf({ code }: StoredSession): Promise<number> {
    return (await letters.codes.sets(code)).reduce((sum, { made }) => sum + made, 0);
  }

  /** How many were made a code for: each with the first letter. */
  async function mailedOf(of: StoredSession): Promise<number> {
    return (await reports.dispatches(letterId(of, 1))).length;
  }
}

/**
 * How many of those who are invited no mail has reached: theirs could not be sent, or came back. It is asked before their addresses are
 * forgotten.
 */
export async function unreachedOf(
  session: Pick<StoredSession, 'code'>,
  invitees: readonly StoredInvitee[],
  { reports, letters }: Pick<TickDeps, 'reports' | 'letters'>,
): Promise<number> {
  const dispatches = await reports.dispatches(letterId(session, 1));
  const failed = new Set(dispatches.flatMap(({ recipient, state }) => (state.name === 'FAILED' ? [recipient] : [])));
  const key = await letters.codeKey();
  const isBack = async (address: string | undefined) =>
    address !== undefined && (await letters.unwanted.find(unwantedId(key, address))) === 'bounce';
  let unreached = 0;
  for (let at = 0; at < invitees.length; at += atOnce) {
    const group = invitees.slice(at, at + atOnce);
    const are = await Promise.all(group.map(async ({ id, address }) => failed.has(id) || isBack(address)));
    unreached += are.filter(Boolean).length;
  }
  return unreached;
}
