import type { Programmes } from '../../../shared/programme/programmes.ts';
import { boundBy } from '../../../shared/programme/publishing/bound-by.ts';
import { type Reopening, reopenSession } from '../../../shared/programme/reopen.ts';
import { acceptsUntil, type StoredSession } from '../../../shared/programme/session.ts';
import { after, type Instant, minute } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { wallClockInstant, wallClockText } from '../../../shared/time/wall-clock.ts';
import { isInYears, outsideYears } from '../../../shared/time/years.ts';
import { openTarget } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

interface ReopenOptions extends TargetOptions {
  /** In the session's zone. */
  readonly closes?: string;
  readonly yes?: true;
}

const explanations: Readonly<Record<Exclude<Reopening['outcome'], 'reopened' | 'outlives-answers'>, string>> = {
  'not-found': 'no session has this code; "debrief sessions" lists them',
  sealed: 'its results are sealed: a new occasion needs a new short name (code)',
  cancelled: 'it was cancelled: a new occasion needs a new short name (code)',
  open: 'it has not closed yet; move "closes" in its file, and publish that',
  'not-later': 'that time is over, or not after its opening: name a later one',
  'changed-meanwhile': 'it was changed at the same moment; try again',
};

/** Opens a session again that has closed, as long as its answers are not sealed. On a deployed stage it asks first. */
export async function reopenCommand(typed: string, options: ReopenOptions): Promise<CommandResult> {
  const code = typedCode(typed);
  const { programmes } = await openTarget(options);
  const now = systemClock.now();
  const closing = (session: StoredSession) => closingTime(options.closes, session, now);
  const stored = await programmes.findSession(code);
  if (stored !== undefined && options.stage !== undefined) {
    const until = wallClockText(closing(stored), stored.zone);
    await confirmed(
      `${code} of ${stored.programme.id} is going to take answers again until ${until} ${stored.zone}.`,
      options,
    );
  }
  const reopening = await reopenSession(code, programmes, now, closing);
  if (reopening.outcome === 'outlives-answers') {
    const day = await deletionText(reopening.session, programmes);
    throw new CommandError(
      `${code} was not opened again: its answers are deleted on ${day}; let it close a day before`,
    );
  }
  if (reopening.outcome !== 'reopened') {
    throw new CommandError(`${code} was not opened again: ${explanations[reopening.outcome]}`);
  }
  const { session } = reopening;
  return {
    text: `${code} takes answers again until ${wallClockText(session.closesAt, session.zone)} ${session.zone}. They are deleted on ${await deletionText(session, programmes)}.`,
    json: {
      code,
      closesAt: session.closesAt,
      acceptsUntil: acceptsUntil(session),
      answersExpireAt: session.answersExpireAt,
    },
  };
}

/** The day on which answers are deleted, and how it stands to what those were told who have answered. */
async function deletionText(session: StoredSession, programmes: Pick<Programmes, 'earlierPromises'>): Promise<string> {
  const dayOf = ({ answersExpireAt, zone }: StoredSession) => wallClockText(answersExpireAt, zone).slice(0, 10);
  const day = dayOf(session);
  const isSooner = (await boundBy(session, programmes)).some((each) => dayOf(each) > day);
  return `${day}, ${isSooner ? 'sooner than its form said at first: an earlier closing or a shorter retention brought the day forward' : 'as was promised'}`;
}

function closingTime(closes: string | undefined, { zone }: StoredSession, now: Instant): Instant {
  if (closes === undefined) return after(now, 60 * minute);
  if (/^\d{4}-/.test(closes) && !isInYears(closes))
    throw new CommandError(`--closes ${outsideYears(closes)}: correct the year`);
  try {
    const at = /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(closes) ? wallClockInstant(closes, zone) : undefined;
    if (at !== undefined) return at;
  } catch {
    // No day and time of the calendar: said below.
  }
  throw new CommandError(`--closes ${closes}: write it as "2020-12-03 18:00", a time that clocks in ${zone} show once`);
}
