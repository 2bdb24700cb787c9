import { isFinal } from '../../../shared/delivery/dispatch-states.ts';
import type { StoredInvitee } from '../../../shared/invitation/invitee.ts';
import { lettersOf } from '../../../shared/invitation/letters.ts';
import { letterId } from '../../../shared/invitation/send-letters.ts';
import { countInSteps } from '../../../shared/privacy/counter.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import type { Target } from '../target/target.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { textTable } from '../terminal/text-table.ts';

/** How the letters of a session stand. How many codes are used is said in steps, as the host sees answers: a count of one would tell whose. */
export async function letterStatus(
  session: StoredSession,
  invitees: readonly StoredInvitee[],
  { invitations, reports, codes }: Pick<Target, 'invitations' | 'reports' | 'codes'>,
): Promise<CommandResult> {
  const plan = await invitations.findPlan(session.code);
  if (plan === undefined) {
    return { text: `nobody is invited to ${session.code}`, json: { code: session.code, invited: 0, letters: [] } };
  }
  const letters = await Promise.all(
    lettersOf(session, plan).map(async ({ number, at }) => {
      const dispatches = await reports.dispatches(letterId(session, number));
      const count = (name: string) => dispatches.filter(({ state }) => state.name === name).length;
      return {
        letter: number === 1 ? 'invitation' : `reminder ${number - 1}`,
        at,
        sent: count('SENT'),
        failed: count('FAILED'),
        unknown: count('UNKNOWN'),
        open: dispatches.filter(({ state }) => !isFinal(state)).length,
      };
    }),
  );
  const used = session.access === undefined ? undefined : countInSteps((await codes.count(session.code)).spent);
  const rows = letters.map(({ letter, at, sent, failed, unknown, open }) => [
    letter,
    wallClockText(at, session.zone),
    ...[sent, failed, unknown, open].map(String),
  ]);
  const addresses = invitees.filter(({ address }) => address !== undefined).length;
  return {
    text: [
      `${session.code}: ${invitees.length} invited, of ${addresses} the address is kept`,
      ...(used === undefined ? [] : [`codes used: ${used === 0 ? 'fewer than 5' : `at least ${used}`}`]),
      '',
      textTable(['letter', `at (${session.zone})`, 'SENT', 'FAILED', 'UNKNOWN', 'open'], rows),
    ].join('\n'),
    json: { code: session.code, invited: invitees.length, addresses, used, letters },
  };
}
