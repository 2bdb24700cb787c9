import { isListed, type StoredInvitee } from '../../../shared/invitation/invitee.ts';
import { type LetterStand, standOf } from '../../../shared/invitation/stand-of.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import type { Target } from '../target/target.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { textTable } from '../terminal/text-table.ts';

/** How the letters of a session stand, as the desk tells it, in numbers. */
export async function letterStatus(
  session: StoredSession,
  invitees: readonly StoredInvitee[],
  {
    invitations,
    reports,
    codes,
    unwanted,
    codeKey,
  }: Pick<Target, 'invitations' | 'reports' | 'codes' | 'unwanted' | 'codeKey'>,
): Promise<CommandResult> {
  const { code, zone, access } = session;
  const plan = (await invitations.findPlan(code)) ?? {};
  const { invited, used, letters, round } = await standOf(session, plan, invitees, {
    ...{ reports, codes, unwanted, codeKey },
  });
  if (invited === 0) return { text: `nobody is invited to ${code}`, json: { code, invited: 0, letters: [] } };
  const shown = letters.map((letter) => ({
    letter: nameOf(letter),
    at: letter.sentAt ?? letter.at,
    ...countsOf(letter),
  }));
  const rows = shown.map(({ letter, at, ...counts }) => [
    letter,
    wallClockText(at, zone),
    ...columns.map((column) => String(counts[column] ?? '')),
  ]);
  const addresses = invitees.filter((each) => isListed(each) && each.address !== undefined).length;
  const isTold = letters.every(({ states }) => states !== undefined);
  return {
    text: [
      `${code}: ${invited} invited, of ${addresses} the address is kept`,
      ...(access === undefined ? [] : [`codes used: ${used === 0 ? 'fewer than 5' : `at least ${used}`}`]),
      ...(round === 0 ? [] : [`new links were asked for ${round === 1 ? 'once' : `${round} times`}`]),
      '',
      textTable(['letter', `at (${zone})`, 'SENT', 'came back', 'FAILED', 'UNKNOWN', 'open'], rows),
      ...(isTold
        ? []
        : ['', 'To how many a reminder went is not told: the others of those who are invited have answered.']),
    ].join('\n'),
    json: {
      code,
      invited,
      addresses,
      ...(access !== undefined && { used }),
      ...(round > 0 && { round }),
      letters: shown,
    },
  };
}

const columns = ['sent', 'bounced', 'failed', 'unknown', 'open'] as const;

function nameOf({ number }: LetterStand): string {
  return number === 1 ? 'invitation' : `reminder ${number - 1}`;
}

function countsOf({ states }: LetterStand): Partial<Record<(typeof columns)[number], number>> {
  if (states === undefined) return {};
  const { SENT = 0, BOUNCED = 0, FAILED = 0, UNKNOWN = 0, SENDING = 0, PENDING = 0 } = states;
  return { sent: SENT, bounced: BOUNCED, failed: FAILED, unknown: UNKNOWN, open: SENDING + PENDING };
}
