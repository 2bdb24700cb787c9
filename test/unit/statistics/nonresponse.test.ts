import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonresponseBounds } from '../../../shared/statistics/nonresponse.ts';
import { holds } from '../../fixtures/property.ts';

/** Some people, of whom some answered, some of them yes. */
const surveys = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.nat(), fc.nat())
  .map(([people, of, yes]) => ({ people, n: of % (people + 1), seed: yes }))
  .map(({ people, n, seed }) => ({ people, n, count: seed % (n + 1) }));

describe('what nonresponse may do to a share', () => {
  it('is between nobody and all of those who are silent', () => {
    expect(nonresponseBounds({ count: 90, n: 100 }, 160)).toEqual({
      low: { count: 90, n: 160 },
      high: { count: 150, n: 160 },
    });
  });

  it('holds whatever the silent think, and is reached at both ends', () => {
    holds(
      fc.property(surveys, fc.nat(), ({ people, n, count }, seed) => {
        const { low, high } = nonresponseBounds({ count, n }, people);
        const silentYes = seed % (people - n + 1);
        expect(low.count).toBeLessThanOrEqual(count + silentYes);
        expect(high.count).toBeGreaterThanOrEqual(count + silentYes);
        expect([low.count, high.count]).toEqual([count, count + (people - n)]);
        expect([low.n, high.n]).toEqual([people, people]);
      }),
    );
  });

  it('contains the share of those who answered, and is as wide as the part that is silent', () => {
    holds(
      fc.property(
        surveys.filter(({ n }) => n > 0),
        ({ people, n, count }) => {
          const { low, high } = nonresponseBounds({ count, n }, people);
          expect(low.count * n).toBeLessThanOrEqual(count * people);
          expect(high.count * n).toBeGreaterThanOrEqual(count * people);
          expect(high.count - low.count).toBe(people - n);
        },
      ),
    );
  });

  it('of what is not so is what is left of the bounds', () => {
    holds(
      fc.property(surveys, ({ people, n, count }) => {
        const [yes, no] = [nonresponseBounds({ count, n }, people), nonresponseBounds({ count: n - count, n }, people)];
        expect([no.low.count, no.high.count]).toEqual([people - yes.high.count, people - yes.low.count]);
      }),
    );
  });
});
