import { usedRate } from '../delivery/turns.ts';
import { after, day, type Instant, minute } from '../time/instant.ts';
import { lettersLeft, type SendingLimits } from './allowance.ts';
import { lettersSeconds } from './letters-seconds.ts';

/** An estimate is said to so many minutes: a tick begins letters every few. */
const steps = 15 * minute;

/** By what letters go out: minutes from one tick to the next, and how many topics are worked on at the same time, at most. */
interface Pace {
  readonly tickMinutes: number;
  readonly workers: number;
}

/**
 * About when so many letters are through that are sent from a moment on, by what the way takes a second and a day, by what a tick has for
 * them, and by the part of it that they have however much else is due: with nothing else it is sooner. Undefined: it takes no letters at all.
 */
export function throughAt(
  limits: SendingLimits,
  letters: number,
  from: Instant,
  { tickMinutes, workers }: Pace,
): Instant | undefined {
  const eachDay = lettersLeft({ ...limits, sentToday: 0 });
  const today = lettersLeft(limits);
  if (letters > today && eachDay === 0) return undefined;
  const days = letters <= today ? 0 : Math.ceil((letters - today) / eachDay);
  const onLastDay = days === 0 ? letters : letters - today - (days - 1) * eachDay;
  const eachTick = ((limits.perSecond * usedRate) / workers) * lettersSeconds(tickMinutes);
  const ticks = Math.ceil(onLastDay / eachTick);
  // The first one comes at most a tick after the moment.
  return after(from, days * day + steps * Math.max(1, Math.ceil((ticks * tickMinutes * minute) / steps)));
}
