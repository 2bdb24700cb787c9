import { usedRate } from '../delivery/turns.ts';
import { lettersLeft, type SendingLimits } from '../invitation/allowance.ts';
import type { Due } from '../programme/programmes.ts';
import type { Instant } from '../time/instant.ts';
import type { HandedOut } from './work-queue.ts';

/** By what the shares are made. */
interface Shared {
  readonly limits: SendingLimits;
  /** How many work at the same time, at most, and how many topics of before are in hand. */
  readonly workers: number;
  readonly inHand: number;
  readonly lettersUntil: Instant;
}

/**
 * Shares out what the way to send mails takes, so that all who work together keep to it. A second is shared among as many as can be at work:
 * whether a topic has mails at all is known to nobody before it is looked at. What a day leaves to letters is shared among all letters' topics, to the last one.
 */
export function withShares(topics: readonly Due[], { limits, workers, inHand, lettersUntil }: Shared): HandedOut[] {
  const mailsPerSecond = (limits.perSecond * usedRate) / Math.min(workers, inHand + topics.length);
  const letters = topics.filter(({ topic }) => topic.kind === 'invitation').length;
  const left = lettersLeft(limits);
  let at = 0;
  return topics.map((due) => {
    const share = { mailsPerSecond, lettersUntil };
    if (due.topic.kind !== 'invitation' || left === Number.POSITIVE_INFINITY) return { ...due, share };
    const isOneMore = at < left % letters;
    at += 1;
    return { ...due, share: { ...share, letters: Math.floor(left / letters) + (isOneMore ? 1 : 0) } };
  });
}
