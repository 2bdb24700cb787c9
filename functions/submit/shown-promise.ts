import type { StoredSession } from '../../shared/programme/session.ts';
import { controlFields, type Fields } from '../../shared/response/fields.ts';
import type { Instant } from '../../shared/time/instant.ts';

/** The number of the promise that was read before answering; of a form from before promises were counted, the first. */
export function shownPromise(fields: Fields): number {
  const [shown = '', ...others] = fields[controlFields.promise] ?? ['1'];
  // Only as the form writes it: what a number could be made of (`1e0`, ` 1`, two of them) comes from no form.
  return others.length === 0 && /^[1-9]\d*$/.test(shown) ? Number(shown) : Number.NaN;
}

/** Why what was shown does not hold, now or any more: nothing is stored under words that were not shown. */
export function whyNotSent(
  { oldestPromise, promise, changingUntil }: StoredSession,
  shown: number,
  now: Instant,
): 'changed' | 'changing' | undefined {
  // The mark of a change that was broken off runs out.
  if (changingUntil !== undefined && now < changingUntil) return 'changing';
  return Number.isInteger(shown) && shown >= oldestPromise && shown <= promise ? undefined : 'changed';
}
