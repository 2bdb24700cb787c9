import { expect, it } from 'vitest';
import { lettersSeconds } from '../../../shared/invitation/letters-seconds.ts';
import { throughAt } from '../../../shared/invitation/through-at.ts';
import { day, type Instant, after as later, minute } from '../../../shared/time/instant.ts';

const now = '2020-12-03T08:00:00.000Z' as Instant;
/** Out of the sandbox, as accounts begin. */
const usual = { perSecond: 14, perDay: 50_000, sentToday: 0 };

it('a tick has three quarters of the time until the next one for letters, and four minutes at most', () => {
  expect([1, 5, 6, 60].map(lettersSeconds)).toEqual([45, 225, 240, 240]);
});

it.each([
  ['a few, within the next tick', 10, 5, 15 * minute],
  // A fifth of 2,835 letters a tick.
  ['1,000 in two ticks of five minutes', 1000, 5, 15 * minute],
  ['4,000 in eight', 4000, 5, 45 * minute],
  // A fifth of 3,024 a tick, whatever lies between.
  ['1,000 in two ticks of half an hour', 1000, 30, 60 * minute],
  ['1,000 in two ticks of an hour', 1000, 60, 120 * minute],
])('letters are through: %s', (_, letters, tickMinutes, takes) => {
  expect(throughAt(usual, letters, now, { tickMinutes, workers: 5 })).toBe(later(now, takes));
});

it('what the day does not take goes on the next ones, and where it takes nothing, never', () => {
  expect(throughAt(usual, 45_500, now, { tickMinutes: 5, workers: 5 })).toBe(later(now, day + 15 * minute));
  expect(throughAt({ ...usual, perDay: 50 }, 1, now, { tickMinutes: 5, workers: 5 })).toBeUndefined();
});
