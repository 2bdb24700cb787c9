import { usedRate } from '../delivery/turns.ts';
import { after, day, type Instant, minute } from '../time/instant.ts';
import { lettersLeft, type SendingLimits } from './allowance.ts';
import { lettersSeconds } from './letters-seconds.ts';

/** An estimate is said to so many minutes: a tick begins letters every few. */
const steps = 15 * minute;

/**
 * About when so many letters are through that are sent from a moment on, by what the way takes a second and a day, and by what a tick has for
 * them. Undefined: it takes no letters at all.
 *
 * @param tickMinutes how long it is from one tick to the next
 */
export function throughAt(
  limits: SendingLimits,
  letters: number,
  from: Instant,
  tickMinutes: number,
): Instant | undefined {
  const eachDay = lettersLeft({ ...limits, sentToday: 0 });
  const today = lettersLeft(limits);
  if (letters > today && eachDay === 0) return undefined;
  const days = letters <= today ? 0 : Math.ceil((letters - today) / eachDay);
  const onLastDay = days === 0 ? letters : letters - today - (days - 1) * eachDay;
  const eachTick = limits.perSecond * usedRate * lettersSeconds(tickMinutes);
  const ticks = Math.ceil(onLastDay / eachTick);
  // The first one comes at most a tick after the moment.
  return after(from, days * day + steps * Math.max(1, Math.ceil((ticks * tickMinutes * minute) / steps)));
}
