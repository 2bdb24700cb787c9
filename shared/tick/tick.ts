import type { Due } from '../programme/programmes.ts';
import { type MailTopic, topicName } from '../programme/topic.ts';
import { type Instant, minute } from '../time/instant.ts';
import type { Progress, TickDeps } from './deps.ts';
import { isLasting } from './is-lasting.ts';
import { lookAfterLetters } from './look-after-letters.ts';
import { putOff } from './put-off.ts';
import { reportProgramme } from './report-programme.ts';
import { reportSession } from './report-session.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { sweepWrongWaits } from './sweep-wrong-waits.ts';

/** Some topics could not be dealt with; they stay due, and the next tick tries again. */
export class TickError extends AggregateError {}

/**
 * What is asked for once and worked on in this order: the second round meets the programmes that the first one made due. Letters
 * come last: reports don't wait for thousands of them.
 */
const rounds: readonly (readonly MailTopic['kind'][])[] = [['session'], ['programme', 'invitation']];

/**
 * Does what is due and not yet done: looks at open sessions, seals closed ones, publishes, mails. It may run twice at
 * once, stop anywhere, or not run for a day: each step is kept under its own key, and a topic is only taken off the list
 * when all is done.
 */
export async function tick(deps: TickDeps): Promise<void> {
  const { programmes, clock, isTimeUp } = deps;
  const errors: unknown[] = [];
  const left: Due[] = [];
  let dueCount = 0;
  for (const kinds of rounds) {
    const all = await programmes.due(clock.now());
    const due = kinds.flatMap((kind) => all.filter(({ topic }) => topic.kind === kind));
    dueCount += due.length;
    for (const each of due) {
      const end = isTimeUp() ? 'left' : await dealtWith(each, deps);
      if (end === 'done') continue;
      left.push(each);
      if (end !== 'left') errors.push(end.failure);
    }
  }
  // A count is billed for each hour in which it is written: nothing is said when there is nothing.
  if (dueCount > 0) deps.count('ReportsDue', dueCount);
  const overdue = overdueMinutes(left, clock.now());
  if (overdue > 0) deps.count('OverdueMinutes', overdue);
  // Last: where thousands wait, looking through them must not keep from what is due, nor from what is told of it.
  errors.push(...(await sweep(deps)));
  if (errors.length > 0) throw new TickError(errors, `${errors.length} of what was due failed`);
}

/** Does what is done once a day, and says what failed of it: that keeps neither from the rest, nor from what is said of the topics. */
async function sweep(deps: TickDeps): Promise<unknown[]> {
  const errors: unknown[] = [];
  for (const each of [sweepWrongWaits, sweepLeftovers]) {
    await each(deps).catch((cause: unknown) => {
      deps.log.error('what is done once a day failed', cause, { step: each.name });
      errors.push(cause);
    });
  }
  return errors;
}

/** What came of a topic: `done` for now, which may be that it is put off; `left`, it stays due. */
async function dealtWith(due: Due, deps: TickDeps): Promise<'done' | 'left' | { readonly failure: unknown }> {
  try {
    const progress = await dealWith(due, deps);
    if (!progress.isDone) return 'left';
    await deps.programmes.done(due, progress.next);
    return 'done';
  } catch (cause) {
    return failed(due, cause, deps);
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

/** The longest wait of what is due and still not done. */
function overdueMinutes(left: readonly Due[], now: Instant): number {
  return left.reduce((longest, { dueAt }) => {
    const waited = Math.floor((Date.parse(now) - Date.parse(dueAt)) / minute);
    return Math.max(longest, waited);
  }, 0);
}
