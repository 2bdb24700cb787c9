import { isCanary } from '../programme/canary.ts';
import type { Due } from '../programme/programmes.ts';
import { topicName } from '../programme/topic.ts';
import { minute } from '../time/instant.ts';
import type { Progress, TickDeps } from './deps.ts';
import { isLasting } from './is-lasting.ts';
import { lookAfterLetters } from './look-after-letters.ts';
import { putOff } from './put-off.ts';
import { reportProgramme } from './report-programme.ts';
import { reportSession } from './report-session.ts';
import type { HandedOut } from './work-queue.ts';

/** What came of a topic: `done` for now, which may be that it is put off; `left`, it stays due; a failure that may pass. */
export type WorkedOn = 'done' | 'left' | { readonly failure: unknown };

/**
 * Does what is due of a topic that was handed out and not yet done: looks at an open session, seals a closed one, publishes, mails. Others
 * may be at work at the same time, also on the same topic, and it may stop anywhere: each step is kept under its own key, and a topic is
 * only taken off the list when all is done. One that was done meanwhile costs one read.
 */
export async function workOn(handed: HandedOut, given: TickDeps): Promise<WorkedOn> {
  // Nobody waits for it: what is the matter with it, its own alarm tells.
  const deps = isCanary(handed.topic) ? { ...given, count: () => {} } : given;
  const outcome = deps.isTimeUp() ? 'left' : await dealtWith(handed, deps);
  // Thousands of letters take their time: nobody waits for a report.
  const isUnderWay = outcome === 'left' && handed.topic.kind === 'invitation';
  if (outcome !== 'done' && !isUnderWay) countOverdue(handed, deps);
  return outcome;
}

async function dealtWith(handed: HandedOut, deps: TickDeps): Promise<WorkedOn> {
  const { topic, dueAt, share } = handed;
  try {
    if ((await deps.programmes.dueSince(topic)) !== dueAt) return 'done';
    const told: Due[] = [];
    const progress = await dealWith(handed, { ...deps, programmes: telling(told, deps) });
    if (progress.isDone) await deps.programmes.done(handed, progress.next);
    // The report of all comes after those of its sessions, by whoever is free then, and not only with the next tick.
    if (told.length > 0) await deps.queue.add(told.map((each) => ({ ...each, share })));
    return progress.isDone ? 'done' : 'left';
  } catch (cause) {
    return failed(handed, cause, deps);
  }
}

/** The programmes of which those that are made due are noted, with the moment by which they are. */
function telling(told: Due[], { programmes }: TickDeps): TickDeps['programmes'] {
  return {
    ...programmes,
    async makeDue(id, now) {
      const dueAt = await programmes.makeDue(id, now);
      told.push({ topic: { kind: 'programme', id }, dueAt });
      return dueAt;
    },
  };
}

function dealWith({ topic, dueAt }: Due, deps: TickDeps): Promise<Progress> {
  switch (topic.kind) {
    case 'session':
      return reportSession(topic.code, dueAt, deps);
    case 'programme':
      return reportProgramme(topic.id, deps);
    case 'invitation':
      return lookAfterLetters(topic.code, deps);
  }
}

/** A failure that only somebody can mend puts its topic out of the way of the others, until its next try. */
async function failed(due: Due, cause: unknown, deps: TickDeps): Promise<'done' | { readonly failure: unknown }> {
  const fields = { topic: topicName(due.topic) };
  try {
    if (isLasting(cause)) {
      await putOff(due, cause, deps);
      return 'done';
    }
  } catch (another) {
    deps.log.error('report could not be put off', another, fields);
  }
  deps.log.error('report failed', cause, fields);
  return { failure: cause };
}

/** By how many whole minutes it waits longer than it should: what is due and still not done. */
function countOverdue({ dueAt }: Due, { clock, count }: TickDeps): void {
  const minutes = Math.floor((Date.parse(clock.now()) - Date.parse(dueAt)) / minute);
  if (minutes > 0) count('OverdueMinutes', minutes);
}
