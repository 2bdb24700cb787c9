import type { SendingLimits } from '../invitation/allowance.ts';
import { isCanary } from '../programme/canary.ts';
import type { Due } from '../programme/programmes.ts';
import type { MailTopic } from '../programme/topic.ts';
import { after } from '../time/instant.ts';
import type { HandOutDeps } from './deps.ts';
import { withShares } from './mail-shares.ts';
import { sweepLeftovers } from './sweep-leftovers.ts';
import { sweepWrongWaits } from './sweep-wrong-waits.ts';

/** Some of what a tick does could not be done; the next one tries again. */
export class TickError extends AggregateError {
  override readonly name = 'TickError';
}

/**
 * In which order topics are handed out. Programmes after sessions, which they wait for; letters last, and no longer than until shortly before
 * the next tick: reports don't wait for thousands of them.
 */
const order: readonly MailTopic['kind'][] = ['session', 'programme', 'invitation'];

/** So many are handed out at once, those that are due the longest: what is left is due still when they are done. */
const mostAtOnce = 10_000;

/**
 * Hands out what is due and not yet done, to be worked on side by side (see `workOn`), and does what is done once a day. It may run twice
 * at once, stop anywhere, or not run for a day.
 */
export async function tick(deps: HandOutDeps): Promise<void> {
  const { programmes, clock, count } = deps;
  const due = await programmes.due(clock.now());
  if (due.length > 0) {
    // A count is billed for each hour in which it is written: nothing is said when there is nothing.
    const awaited = due.filter(({ topic }) => !isCanary(topic)).length;
    if (awaited > 0) count('ReportsDue', awaited);
    await handOut(due, deps);
  }
  // Last: where thousands wait, looking through them must not keep from what is due.
  const errors = await sweep(deps);
  if (errors.length > 0) throw new TickError(errors, `${errors.length} of what is done once a day failed`);
}

/**
 * While some of what was handed out waits to be taken up, it is left at that: all of it would be handed out a second time. What was lost,
 * or was left undone, is handed out again when none waits any more.
 */
async function handOut(due: readonly Due[], deps: HandOutDeps): Promise<void> {
  const { queue, workers, lettersSeconds, clock, log } = deps;
  const { waiting, inHand } = await queue.counts();
  if (waiting > 0) {
    log.info('what was handed out still waits', { waiting });
    return;
  }
  const some = due.slice(0, mostAtOnce);
  const sorted = order.flatMap((kind) => some.filter(({ topic }) => topic.kind === kind));
  const limits = await limitsNow(deps);
  const lettersUntil = after(clock.now(), lettersSeconds * 1000);
  await queue.add(withShares(sorted, { limits, workers, inHand, lettersUntil }));
}

/** What even an account takes that SES has not let out of its sandbox. Letters wait: how many of a day are left is not known. */
const leastLimits: SendingLimits = { perSecond: 1, perDay: 0, sentToday: 0 };

/** SES says how much it takes once a second at the most, to whoever asks: that it did not must not keep reports from going, at some pace. */
async function limitsNow({ sendingLimits, log }: HandOutDeps): Promise<SendingLimits> {
  try {
    return await sendingLimits();
  } catch (cause) {
    log.warn('the limits of mails could not be asked for', { reason: cause instanceof Error ? cause.name : 'unknown' });
    return leastLimits;
  }
}

/** Does what is done once a day, and says what failed of it: that keeps neither from the rest. */
async function sweep(deps: HandOutDeps): Promise<unknown[]> {
  const errors: unknown[] = [];
  for (const each of [sweepWrongWaits, sweepLeftovers]) {
    await each(deps).catch((cause: unknown) => {
      deps.log.error('what is done once a day failed', cause, { step: each.name });
      errors.push(cause);
    });
  }
  return errors;
}
