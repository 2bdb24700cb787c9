import type { SessionCode } from '../../access/session-code.ts';
import { after, type Clock, type Instant, minute } from '../../time/instant.ts';
import type { Programme } from '../programme.ts';
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
  /**
   * Keeps the file that is published, just before the programme names it by the number that this gives; undefined: the programme names
   * this very file already. Absent: no file is kept.
   */
  keepFile?(next: Programme): Promise<number | undefined>;
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

/** The sessions that take no answers while what they ask is changed: until when, by their codes. */
export type Marks = Readonly<Record<string, Instant>>;

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
  return changeMarked(plan, marked.marks, deps);
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
  return changeMarked(plan, marks, deps);
}

/** Whether the mark of another publishing says that a session takes no answers. */
export function isBeingChanged({ changingUntil }: StoredSession, now: Instant): boolean {
  return changingUntil !== undefined && now < changingUntil;
}

/** How long the mark of a change lasts beyond the wait: time to count and to write, with a minute between clocks. */
const markMinutes = 3;

/** The same where a person comes back for the rest: time to do so. */
const leisureMinutes = 5;

/** What a write that is begun may take, clocks of other machines included: a mark is of use as long before it runs out. */
const writeTime = minute;

/** How long after the mark a function may still read the session without it: reads are not consistent. */
const readLag = 2000;

/** Why nothing was written. */
type Hindrance = Exclude<PublishOutcome, 'published' | 'published-in-part'>;

/** What is marked, and after how many milliseconds no answer to it is under way: 0 where nothing is. */
interface Marked {
  readonly marks: Marks;
  readonly settles: number;
}

/** Marks the sessions whose promise somebody may have read. `beyond`: how long after they have settled. */
async function mark(plan: Plan, beyond: number, deps: PublishDeps): Promise<Marked | Hindrance> {
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

/** Sees that nobody has answered what is marked, and writes all that the plan says. */
async function changeMarked(plan: Plan, marks: Marks, deps: PublishDeps): Promise<PublishOutcome> {
  const hindrance = await hindranceTo(plan, marks, deps);
  if (hindrance !== undefined) {
    await takeOff(marks, deps);
    return hindrance;
  }
  const { programmes, clock } = deps;
  const left = { ...marks };
  let isAnyStored = false;
  const overtaken = () => (isAnyStored ? 'published-in-part' : 'changed-meanwhile');
  for (const each of plan.sessions) {
    if (each.outcome !== 'added' && each.outcome !== 'changed') continue;
    const isStored = await (each.outcome === 'added'
      ? programmes.putSession({ session: each.session, before: undefined, now: clock.now() })
      : storeChanged(each, marks[each.session.code], deps));
    if (isStored === 'lost') {
      await takeOff(left, deps);
      return overtaken();
    }
    isAnyStored = true;
    delete left[each.session.code];
  }
  await takeOff(left, deps);
  return (await storeProgramme(plan, deps)) === 'published' ? 'published' : overtaken();
}

/** Why nothing of a plan may be written. */
async function hindranceTo(
  plan: Plan,
  marks: Marks,
  { responses, clock }: PublishDeps,
): Promise<Hindrance | undefined> {
  if (isRefused(plan)) return 'refused';
  const now = clock.now();
  const changed = changedBy(plan);
  const isOthers = ({ before }: Changed) => isBeingChanged(before, now) && before.changingUntil !== marks[before.code];
  if (changed.some(isOthers)) return 'being-changed';
  const read = changed.filter((each) => mayHaveBeenRead(each, now));
  // It has opened since, or is changed by another file than the one that was begun with.
  if (read.some(({ before }) => marks[before.code] === undefined)) return 'changed-meanwhile';
  const answers = await Promise.all(read.map(({ session }) => responses.count(session.code)));
  return answers.some((count) => count > 0) ? 'answered-meanwhile' : undefined;
}

function changedBy({ sessions }: Plan): Changed[] {
  return sessions.filter((each) => each.outcome === 'changed');
}

/** Whether somebody may have read a promise that is to become another one. */
function mayHaveBeenRead({ before, isNewPromise }: Changed, now: Instant): boolean {
  return isNewPromise && mayHaveBeenShown(before, now);
}

/** Keeps the promise of before under its number, then puts the session in its place. */
async function storeChanged(
  { session, before, isNewPromise }: Changed,
  until: Instant | undefined,
  { programmes, clock }: PublishDeps,
): Promise<'published' | 'lost'> {
  if (session.promise !== before.promise) {
    await programmes.keepPromise(session.code, before.promise, promisedBy(before));
  }
  const now = clock.now();
  // A write under way might come after the mark has run out.
  if (until !== undefined && hasNearlyRunOut(until, now)) return 'lost';
  const marked = until === undefined ? before : { ...before, changingUntil: until };
  // Nobody can have read what opens in a minute or later.
  const isUnread = isNewPromise && until === undefined ? { opensAfter: after(now, minute) } : {};
  return programmes.putSession({ session, before: marked, now, ...isUnread });
}

function hasNearlyRunOut(until: Instant, now: Instant): boolean {
  return until <= after(now, writeTime);
}

/** Writes the programme's own item, with the file that it is published from. */
async function storeProgramme(plan: Plan, { programmes, keepFile }: PublishDeps): Promise<'published' | 'lost'> {
  const { before, next } = plan.programme;
  const version = await keepFile?.(next);
  if (version !== undefined) {
    return programmes.putProgramme({ ...next, version, revision: (before?.revision ?? 0) + 1 }, before);
  }
  return next === before ? 'published' : programmes.putProgramme(next, before);
}

/** Takes marks off; from a session that was changed already its own is gone. */
export async function takeOff(marks: Marks, { programmes }: Pick<PublishDeps, 'programmes'>): Promise<void> {
  for (const [code, changingUntil] of Object.entries(marks)) {
    await programmes.endChange({ code: code as SessionCode, changingUntil });
  }
}
