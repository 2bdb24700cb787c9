import { setTimeout as wait } from 'node:timers/promises';
import { isFinal } from '../../../shared/delivery/dispatch-states.ts';
import { isListed, type StoredInvitee } from '../../../shared/invitation/invitee.ts';
import { letterId } from '../../../shared/invitation/send-letters.ts';
import { unwantedId } from '../../../shared/invitation/unwanted.ts';
import { phase, type StoredSession } from '../../../shared/programme/session.ts';
import { sideBySide } from '../../../shared/store/dynamodb/side-by-side.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import type { Target } from '../target/target.ts';

/** In milliseconds: the ledger of thousands of letters is read each time. */
const betweenLooks = 5000;

/**
 * Says how the invitations go, a line each time that it changes, until everybody on a list who wants one has had theirs, or the session takes no
 * answers.
 */
export async function watched(
  session: StoredSession,
  invitees: readonly StoredInvitee[],
  { reports, unwanted, codeKey, programmes }: Target,
): Promise<void> {
  const key = await codeKey();
  const listed = invitees.filter(isListed);
  const ids = new Set<string>(listed.map(({ id }) => id));
  const wanting = await sideBySide(listed, 32, async ({ address }) =>
    address === undefined ? false : (await unwanted.find(unwantedId(key, address))) === undefined,
  );
  const expected = wanting.filter((isWanting) => isWanting).length;
  for (let said = ''; ; await wait(betweenLooks)) {
    const dispatches = await reports.dispatches(letterId(session, 1));
    const done = dispatches.filter(({ recipient, state }) => ids.has(recipient) && isFinal(state)).length;
    const line = `invitations: ${done} of ${Math.max(expected, done)}\n`;
    if (line !== said) process.stderr.write(line);
    said = line;
    const now = await programmes.findSession(session.code);
    if (done >= expected || now === undefined || phase(now, systemClock.now()) !== 'open') return;
  }
}
