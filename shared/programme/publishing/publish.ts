import { after, type Clock, type Instant, minute } from '../../time/instant.ts';
import type { Programmes } from '../programmes.ts';
import { promisedBy } from '../promise.ts';
import type { ProgrammeFile } from '../schema.ts';
import type { StoredSession } from '../session.ts';
import { isRefused, type Plan, type PlanDeps, planPublishing } from './plan.ts';
import { mayHaveBeenShown, type SessionPlan } from './plan-session.ts';

/** What came of publishing. */
export type PublishOutcome =
  | 'published'
  /** Nothing was written: the plan says what and why. */
  | 'refused'
  /** Nothing was written: somebody answered while the questions were about to change. Planned again, it is refused. */
  | 'answered-meanwhile'
  /** Nothing was written: another publishing is changing the questions, or its mark has not run out yet. */
  | 'being-changed'
  /** Nothing was written: somebody else published, closed or cancelled at the same moment. */
  | 'changed-meanwhile'
  /**
   * The same, but sessions before the one that met it are written. None of them is half: doing it again plans what is
   * left.
   */
  | 'published-in-part';

/** What publishing works with. */
export interface PublishDeps extends PlanDeps {
  readonly programmes: Programmes;
  readonly clock: Clock;
  /** How long a function may go on with a session that it read before, and then take to store an answer. */
  settleSeconds(): Promise<number>;
  wait(milliseconds: number): Promise<void>;
}

/** Plans the publishing of a file, and does it unless something is refused. */
export async function publishProgramme(
  file: ProgrammeFile,
  deps: PublishDeps,
): Promise<{ readonly plan: Plan; readonly outcome: PublishOutcome }> {
  const plan = await planPublishing(file, deps, deps.clock.now());
  return { plan, outcome: await publishPlanned(plan, deps) };
}

type Changed = Extract<SessionPlan, { outcome: 'changed' }>;

/**
 * Does what a plan says: first the sessions, each by one conditional write, then their programme, so that what is named in
 * a programme is there. Doing it again after a crash in between completes it: a session that is stored already is kept.
 *
 * Questions change only while nobody has answered, and a participant may be answering just now. There is no count to make
 * the write conditional on, because storing an answer is one write of one item and no more. So a change of the promise
 * that somebody may have read goes in four steps:
 *
 *     mark        the session takes no answers until a time (a conditional write)
 *     wait        until no function goes on with the session as it was before the mark, nor still stores an answer to it
 *     count       consistently: any answer that was ever taken under the old promise is there by now
 *     change      (conditional on this very mark) if there is none; else the mark is taken off, and all is as it was
 *
 * Answers that are sent in between are not lost: the form comes back with them, and says so. A crash leaves the mark,
 * which runs out by itself. Once it has run out nothing is changed by it: the write is only begun a minute before, and
 * another publisher's mark is another time.
 */
export async function publishPlanned(plan: Plan, deps: PublishDeps): Promise<PublishOutcome> {
  if (isRefused(plan)) return 'refused';
  const { programmes, clock } = deps;
  const changed = plan.sessions.filter((each) => each.outcome === 'changed');
  if (changed.some(({ before }) => isBeingChanged(before, clock.now()))) return 'being-changed';
  const paused = await pauseShown(changed, deps);
  if (typeof paused === 'string') return paused;
  let isAnyStored = false;
  const lost = () => (isAnyStored ? 'published-in-part' : 'changed-meanwhile');
  for (const each of plan.sessions) {
    if (each.outcome !== 'added' && each.outcome !== 'changed') continue;
    const isStored = await (each.outcome === 'added'
      ? programmes.putSession({ session: each.session, before: undefined, now: clock.now() })
      : storeChanged(each, paused.get(each), deps));
    isAnyStored ||= isStored === 'published';
    if (isStored === 'published') continue;
    await resume([...paused.values()], deps);
    return lost();
  }
  const { before, next } = plan.programme;
  if (next === before) return 'published';
  return (await programmes.putProgramme(next, before)) === 'published' ? 'published' : lost();
}

/** Whether the mark of another publishing says that a session takes no answers. */
export function isBeingChanged({ changingUntil }: StoredSession, now: Instant): boolean {
  return changingUntil !== undefined && now < changingUntil;
}

/** Keeps the promise of before under its number, then puts the session in its place. */
async function storeChanged(
  { session, before, isNewPromise }: Changed,
  marked: StoredSession | undefined,
  { programmes, clock }: PublishDeps,
): Promise<'published' | 'lost'> {
  if (session.promise !== before.promise) {
    await programmes.keepPromise(session.code, before.promise, promisedBy(before));
  }
  const now = clock.now();
  // The mark has nearly run out: a write under way might come after it.
  if (marked?.changingUntil !== undefined && marked.changingUntil <= after(now, minute)) return 'lost';
  // Nobody can have read what opens in a minute or later.
  const isUnread = isNewPromise && marked === undefined ? { opensAfter: after(now, minute) } : {};
  return programmes.putSession({ session, before: marked ?? before, now, ...isUnread });
}

/** How long the mark of a change lasts beyond the wait: time to count and to write, with a minute between clocks. */
const markMinutes = 3;

/** Marks the sessions whose promise somebody may have read, waits, and sees that nobody has answered. */
async function pauseShown(
  changed: readonly Changed[],
  deps: PublishDeps,
): Promise<Map<SessionPlan, StoredSession> | 'answered-meanwhile' | 'changed-meanwhile'> {
  const { programmes, responses, clock, settleSeconds, wait } = deps;
  const now = clock.now();
  const shown = changed.filter(({ before, isNewPromise }) => isNewPromise && mayHaveBeenShown(before, now));
  const paused = new Map<SessionPlan, StoredSession>();
  if (shown.length === 0) return paused;
  const milliseconds = (await settleSeconds()) * 1000 + readLag;
  const until = after(now, milliseconds + markMinutes * minute);
  for (const each of shown) {
    const marked = await programmes.beginChange(each.before, until, clock.now());
    if (marked === 'lost') {
      await resume([...paused.values()], deps);
      return 'changed-meanwhile';
    }
    paused.set(each, marked);
  }
  await wait(milliseconds);
  const answers = await Promise.all(shown.map(({ session }) => responses.count(session.code)));
  if (answers.every((count) => count === 0)) return paused;
  await resume([...paused.values()], deps);
  return 'answered-meanwhile';
}

/** How long after the mark a function may still read the session without it: reads are not consistent. */
const readLag = 2000;

/** Takes the marks off; from one that was changed already it is gone. */
async function resume(marked: readonly StoredSession[], { programmes }: PublishDeps): Promise<void> {
  for (const session of marked) await programmes.endChange(session);
}
