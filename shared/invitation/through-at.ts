import { after, day, type Instant, minute } from '../time/instant.ts';
import { lettersLeft, type SendingLimits, usedRate } from './allowance.ts';

/** Of the time between two ticks a part is for letters. */
const usedTime = 0.75;

/** An estimate is said to so many minutes: a tick begins letters every few. */
const steps = 15 * minute;

/**
 * About when so many letters are through that are sent from a moment on, by what the way takes a second and a day. Undefined: it takes no
 * letters at all.
 */
export function throughAt(limits: SendingLimits, letters: number, from: Instant): Instant | undefined {
  const eachDay = lettersLeft({ ...limits, sentToday: 0 });
  const today = lettersLeft(limits);
  if (letters > today && eachDay === 0) return undefined;
  const days = letters <= today ? 0 : Math.ceil((letters - today) / eachDay);
  const onLastDay = days === 0 ? letters : letters - today - (days - 1) * eachDay;
  const sending = (1000 * onLastDay) / (limits.perSecond * usedRate * usedTime);
  return after(from, days * day + steps * Math.max(1, Math.ceil(sending / steps)));
}
