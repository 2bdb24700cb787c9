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

  it.each([
    { what: 'nobody there and nobody answered', occasions: [[0, 0]], rate: { kind: 'unknown' } },
    { what: 'nobody there and somebody answered', occasions: [[1, 0]], rate: { kind: 'more', people: 0 } },
    { what: 'all answered', occasions: [[8, 8]], rate: { kind: 'known', count: 8, n: 8 } },
    { what: 'nobody answered', occasions: [[0, 8]], rate: { kind: 'known', count: 0, n: 8 } },
    { what: 'one more than all', occasions: [[9, 8]], rate: { kind: 'more', people: 8 } },
    {
      what: 'more than all twice',
      occasions: [
        [9, 8],
        [5, 4],
      ],
      rate: { kind: 'more', people: 12 },
    },
    {
      what: 'more than all, and nobody there',
      occasions: [
        [9, 8],
        [0, 0],
      ],
      rate: { kind: 'unknown' },
    },
    {
      what: 'some of all, and more than all',
      occasions: [
        [2, 8],
        [5, 4],
      ],
      rate: { kind: 'known', count: 2, n: 8 },
    },
  ])('of occasions with $what is $rate', ({ occasions, rate }) => {
    expect(responseRate(occasions.map(([responses = 0, headcount]) => ({ responses, headcount })))).toMatchObject(rate);
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
