import { setTimeout as wait } from 'node:timers/promises';
import { isFinal } from '../../../shared/delivery/dispatch-states.ts';
import { isListed } from '../../../shared/invitation/invitee.ts';
import { allInvitations, firstInvitations } from '../../../shared/invitation/letter-id.ts';
import { unwantedId } from '../../../shared/invitation/unwanted.ts';
import { phase, type StoredSession } from '../../../shared/programme/session.ts';
import { sideBySide } from '../../../shared/programme/side-by-side.ts';
import type { Clock } from '../../../shared/time/instant.ts';
import type { Target } from '../target/target.ts';

/** In milliseconds: the ledger of thousands of letters is read each time. */
const betweenLooks = 5000;

/** What is looked at. */
interface Watched {
  readonly invitations: Pick<Target['invitations'], 'invitees' | 'findPlan'>;
  readonly reports: Pick<Target['reports'], 'dispatches'>;
  readonly unwanted: Pick<Target['unwanted'], 'find'>;
  readonly codeKey: Target['codeKey'];
  readonly programmes: Pick<Target['programmes'], 'findSession'>;
  readonly clock: Clock;
}

/**
 * Says how the invitations go, a line each time that it changes, until everybody on a list who wants one has had theirs, or the session takes no
 * answers.
 */
export async function watched(
  session: StoredSession,
  { invitations, reports, unwanted, codeKey, programmes, clock }: Watched,
  say: (line: string) => void = (line) => process.stderr.write(line),
  rest: () => Promise<unknown> = () => wait(betweenLooks),
): Promise<void> {
  const key = await codeKey();
  for (let said = ''; ; await rest()) {
    // Anew each time: whoever stops letters, or is erased, meanwhile gets none.
    const listed = (await invitations.invitees(session.code)).filter(isListed);
    const plan = (await invitations.findPlan(session.code)) ?? {};
    const dispatches = firstInvitations(await allInvitations(session, plan, reports));
    const final = new Set(dispatches.flatMap(({ recipient, state }) => (isFinal(state) ? [recipient] : [])));
    const open = listed.filter(({ id, address }) => address !== undefined && !final.has(id));
    const wanting = await sideBySide(open, 32, async ({ address = '' }) => {
      return (await unwanted.find(unwantedId(key, address))) === undefined;
    });
    const left = wanting.filter((isWanting) => isWanting).length;
    const done = listed.filter(({ id }) => final.has(id)).length;
    const line = `invitations: ${done} of ${done + left}\n`;
    if (line !== said) say(line);
    said = line;
    const now = await programmes.findSession(session.code);
    if (left === 0 || now === undefined || phase(now, clock.now()) !== 'open') return;
  }
}
