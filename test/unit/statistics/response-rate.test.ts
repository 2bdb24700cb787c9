import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceededHeadcounts, responseRate } from '../../../shared/statistics/response-rate.ts';
import { holds } from '../../fixtures/property.ts';

const sound = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.nat())
  .map(([headcount, seed]) => ({ responses: seed % (headcount + 1), headcount }));
const exceeded = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 50 }))
  .map(([headcount, more]) => ({ responses: headcount + more, headcount }));
const uncounted = fc.nat({ max: 500 }).map((responses) => ({ responses, headcount: undefined }));
const many = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 5 });

describe('a response rate', () => {
  it('is of all people of one occasion', () => {
    expect(responseRate([{ responses: 144, headcount: 160 }])).toEqual({
      kind: 'known',
      count: 144,
      n: 160,
      over: { occasions: 1, all: 1 },
    });
  });

  it('is unknown without a headcount, and is none of more answers than people', () => {
    expect(responseRate([{ responses: 5 }])).toEqual({ kind: 'unknown' });
    expect(responseRate([])).toEqual({ kind: 'unknown' });
    expect(responseRate([{ responses: 12, headcount: 8 }])).toEqual({ kind: 'more', people: 8 });
    expect(responseRate([{ responses: 12, headcount: 8 }, { responses: 5 }])).toEqual({ kind: 'unknown' });
  });

  it('is over the occasions whose headcount holds, whatever else there is, and never above all of them', () => {
    holds(
      fc.property(many(sound), many(exceeded), many(uncounted), (good, more, none) => {
        const all = [...none, ...good, ...more];
        const rate = responseRate(all);
        expect(exceededHeadcounts(all)).toEqual(more);
        if (good.length === 0) {
          expect(rate.kind).not.toBe('known');
          return;
        }
        const sum = (of: (each: (typeof good)[0]) => number) => good.reduce((total, each) => total + of(each), 0);
        const [count, n] = [sum(({ responses }) => responses), sum(({ headcount }) => headcount)];
        expect(rate).toEqual({ kind: 'known', count, n, over: { occasions: good.length, all: all.length } });
        expect(count).toBeLessThanOrEqual(n);
      }),
    );
  });
});
