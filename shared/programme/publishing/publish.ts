import { after, type Instant, minute } from '../../time/instant.ts';
import type { ProgrammeFile } from '../schema.ts';
import { hasNearlyRunOut, type Marks, mark, takeOff, writeTime } from './marks.ts';
import { type Plan, planPublishing } from './plan.ts';
import type { PublishDeps } from './publish-deps.ts';
import type { Hindrance, PublishOutcome } from './publish-outcome.ts';
import { storePlanned } from './store-planned.ts';

/** Plans the publishing of a file, and does it unless something is refused. */
export async function publishProgramme(
  file: ProgrammeFile,
  deps: PublishDeps,
): Promise<{ readonly plan: Plan; readonly outcome: PublishOutcome }> {
  const plan = await planPublishing(file, deps, deps.clock.now());
  return { plan, outcome: await publishPlanned(plan, deps) };
}

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
 *
 * Who can't wait so long begins now and finishes later (see `beginPublishing`).
 */
export async function publishPlanned(plan: Plan, deps: PublishDeps): Promise<PublishOutcome> {
  const marked = await mark(plan, markMinutes * minute, deps);
  if (typeof marked === 'string') return marked;
  if (marked.settles > 0) await deps.wait(marked.settles);
  return storePlanned(plan, marked.marks, deps);
}

/**
 * The first step of publishing for somebody who can't wait for the second, such as a request that ends after 29 seconds: it gives
 * the marks with which `finishPublishing` goes on, from `finishableFrom` on, on this machine or another. Marks that nobody comes
 * back with run out.
 */
export async function beginPublishing(plan: Plan, deps: PublishDeps): Promise<Marks | Hindrance> {
  const marked = await mark(plan, minute + leisureMinutes * minute, deps);
  return typeof marked === 'string' ? marked : marked.marks;
}

/** From when on what was begun can be finished; undefined: at once. A minute is added for the clock of another machine. */
export function finishableFrom(marks: Marks): Instant | undefined {
  const [until] = Object.values(marks).sort();
  return until && after(until, -leisureMinutes * minute);
}

/** Before when it has to be finished: a little before its marks run out. Undefined: there is no end. */
export function finishableBefore(marks: Marks): Instant | undefined {
  const [until] = Object.values(marks).sort();
  return until && after(until, -writeTime);
}

/**
 * The steps after the wait. The plan is made anew, of what is stored by now, and may be of another file than the one that was
 * begun with: a mark says that no answer to its session is under way, whatever it is changed to. Marks of sessions that stay as they
 * are, are taken off.
 *
 * @returns `too-early`: the marks stay; `too-late`: they have run out, or nearly, and nothing was written: begin again
 */
export async function finishPublishing(
  plan: Plan,
  marks: Marks,
  deps: PublishDeps,
): Promise<PublishOutcome | 'too-early' | 'too-late'> {
  const now = deps.clock.now();
  const from = finishableFrom(marks);
  if (from !== undefined && now < from) return 'too-early';
  if (Object.values(marks).some((until) => hasNearlyRunOut(until, now))) {
    await takeOff(marks, deps);
    return 'too-late';
  }
  return storePlanned(plan, marks, deps);
}

/** How long the mark of a change lasts beyond the wait: time to count and to write, with a minute between clocks. */
const markMinutes = 3;

/** The same where a person comes back for the rest: time to do so. */
const leisureMinutes = 5;
