import type { SessionCode } from '../../access/session-code.ts';
import { after, type Instant, minute } from '../../time/instant.ts';
import type { StoredSession } from '../session.ts';
import { changedBy, mayHaveBeenRead } from './changed-sessions.ts';
import { isRefused, type Plan } from './plan.ts';
import type { PublishDeps } from './publish-deps.ts';
import type { Hindrance } from './publish-outcome.ts';

/** The sessions that take no answers while what they ask is changed: until when, by their codes. */
export type Marks = Readonly<Record<string, Instant>>;

/** What is marked, and after how many milliseconds no answer to it is under way: 0 where nothing is. */
interface Marked {
  readonly marks: Marks;
  readonly settles: number;
}

/**
 * Marks the sessions whose promise somebody may have read.
 *
 * @param beyond how many milliseconds a mark lasts after no answer is under way any more
 */
export async function mark(plan: Plan, beyond: number, deps: PublishDeps): Promise<Marked | Hindrance> {
  if (isRefused(plan)) return 'refused';
  const { programmes, clock } = deps;
  const now = clock.now();
  const changed = changedBy(plan);
  if (changed.some(({ before }) => isBeingChanged(before, now))) return 'being-changed';
  const read = changed.filter((each) => mayHaveBeenRead(each, now));
  if (read.length === 0) return { marks: {}, settles: 0 };
  const settles = (await deps.settleSeconds()) * 1000 + readLag;
  const until = after(now, settles + beyond);
  const marks: Record<string, Instant> = {};
  for (const { before } of read) {
    if ((await programmes.beginChange(before, until, clock.now())) === 'lost') {
      // Its own mark, too: it is there if its answer was lost, and the request sent again.
      await takeOff({ ...marks, [before.code]: until }, deps);
      return 'changed-meanwhile';
    }
    marks[before.code] = until;
  }
  return { marks, settles };
}

/** Takes marks off; from a session that was changed already its own is gone. */
export async function takeOff(marks: Marks, { programmes }: Pick<PublishDeps, 'programmes'>): Promise<void> {
  for (const [code, changingUntil] of Object.entries(marks)) {
    await programmes.endChange({ code: code as SessionCode, changingUntil });
  }
}

/** Whether the mark of another publishing says that a session takes no answers. */
export function isBeingChanged({ changingUntil }: StoredSession, now: Instant): boolean {
  return changingUntil !== undefined && now < changingUntil;
}

/** Whether a mark is of no use any more to a write that is only begun now. */
export function hasNearlyRunOut(until: Instant, now: Instant): boolean {
  return until <= after(now, writeTime);
}

/** What a write that is begun may take, clocks of other machines included: a mark is of use as long before it runs out. */
export const writeTime = minute;

/** How many milliseconds after a write a function may still read the session without it: reads are not consistent. */
export const readLag = 2000;
