import { after, type Instant, minute } from '../time/instant.ts';

/** The longest wait between two attempts, in milliseconds. */
export const longestWait = 120 * minute;

/**
 * After this many attempts, and about three days, a mail that could not be handed over has failed: SES's daily quota comes
 * back within a day, and who has to mend a mail server may do it after a weekend.
 */
export const maxAttempts = 43;

/**
 * When a mail is tried again that nothing came of in so many attempts: after 1, 2, 4 ... 64, then 120 minutes. Undefined:
 * never.
 */
export function retryAt(attempts: number, now: Instant): Instant | undefined {
  if (attempts >= maxAttempts) return undefined;
  return after(now, Math.min(longestWait, 2 ** (attempts - 1) * minute));
}
