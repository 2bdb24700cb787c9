import { after, type Instant, minute } from '../../time/instant.ts';
import { promisedBy } from '../promise.ts';
import { type Changed, changedBy, mayHaveBeenRead } from './changed-sessions.ts';
import { hasNearlyRunOut, isBeingChanged, type Marks, takeOff } from './marks.ts';
import { isRefused, type Plan } from './plan.ts';
import type { PublishDeps } from './publish-deps.ts';
import type { Hindrance, PublishOutcome } from './publish-outcome.ts';

/** Sees that nobody has answered what is marked, and writes all that the plan says. */
export async function storePlanned(plan: Plan, marks: Marks, deps: PublishDeps): Promise<PublishOutcome> {
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

/** Writes the programme's own item, with the file that it is published from. */
async function storeProgramme(plan: Plan, { programmes, keepFile }: PublishDeps): Promise<'published' | 'lost'> {
  const { before, next } = plan.programme;
  const version = await keepFile?.(next);
  if (version !== undefined) {
    return programmes.putProgramme({ ...next, version, revision: (before?.revision ?? 0) + 1 }, before);
  }
  return next === before ? 'published' : programmes.putProgramme(next, before);
}
