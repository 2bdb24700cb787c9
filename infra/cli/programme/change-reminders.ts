import { lettersOf } from '../../../shared/invitation/letters.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { letterTimes } from './letter-times.ts';
import { typedReminders } from './typed-reminders.ts';

/** Changes when those are reminded who are invited already, or has nobody reminded any more: without the list, as at the desk. */
export async function changeReminders(
  session: StoredSession,
  { remind, dryRun }: { readonly remind: readonly string[] | false; readonly dryRun?: true },
  { invitations }: Pick<Target, 'invitations'>,
  now: Instant,
): Promise<CommandResult> {
  const { code, answersExpireAt: expire } = session;
  const found = await invitations.findPlan(code);
  if (found === undefined) {
    throw new CommandError(
      `nobody is invited to ${code} yet: name the list, too, as in "debrief invite ${code} people.csv"`,
    );
  }
  const reminders = typedReminders(remind, session, found, now) ?? [];
  if (!dryRun) await invitations.plan(code, { reminders }, { lookAt: now, expire });
  const plan = { ...found, reminders };
  const said =
    reminders.length === 0 ? `Nobody is reminded of ${code} any more.` : `When ${code} is reminded of is changed.`;
  return {
    text: [dryRun ? 'Nothing was stored. It would be so:' : said, ...letterTimes(session, plan, now)].join('\n'),
    json: { code, letters: lettersOf(session, plan), isDryRun: dryRun === true },
  };
}
