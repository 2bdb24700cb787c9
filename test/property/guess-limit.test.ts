import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guessLimit } from '../../functions/submit/guess-limit.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { type Instant, after as later } from '../../shared/time/instant.ts';
import { aClock } from '../fixtures/clock.ts';
import { holds } from '../fixtures/property.ts';

const start = '2020-12-04T10:00:00.000Z' as Instant;

it('of the codes of a session that are none, a hundred and one more each second are not too many, whatever is tried elsewhere', () => {
  const guesses = fc.array(
    fc.record({
      session: fc.constantFrom('ONE', 'TWO'),
      count: fc.integer({ min: 1, max: 120 }),
      // Of milliseconds.
      pause: fc.constantFrom(0, 1, 500, 1000, 7_250, 3_600_000),
    }),
    { maxLength: 12 },
  );
  holds(
    fc.property(guesses, (tried) => {
      const clock = aClock(start);
      const isTooMany = guessLimit(clock);
      const taken: Record<string, number[]> = { ONE: [], TWO: [] };
      let at = 0;
      for (const { session, count, pause } of tried) {
        at += pause;
        clock.set(later(start, at));
        for (let each = 0; each < count; each += 1) if (!isTooMany(session as SessionCode)) taken[session]?.push(at);
      }
      for (const times of Object.values(taken)) {
        // The most that any stretch of time has above one each second.
        const above = times.reduce(
          ({ now, most }, time, index) => {
            const next = Math.max(0, now - (time - (times[index - 1] ?? time)) / 1000) + 1;
            return { now: next, most: Math.max(most, next) };
          },
          { now: 0, most: 0 },
        );
        expect(above.most).toBeLessThan(101);
      }
      // And no fewer.
      for (const session of ['ONE', 'TWO'])
        expect(taken[session]?.length).toBeGreaterThanOrEqual(Math.min(100, sum(tried, session)));
    }),
  );
});

function sum(tried: readonly { session: string; count: number }[], session: string): number {
  return tried.reduce((total, each) => total + (each.session === session ? each.count : 0), 0);
}
