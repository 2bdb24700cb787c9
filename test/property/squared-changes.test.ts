import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestSquares, leastSquares, type PairSums } from '../../shared/privacy/possible-squares.ts';
import { boundsOfSquares, shownSquares } from '../../shared/privacy/squared-changes.ts';
import { seeded } from '../demo/random.ts';
import { IntegerProgram, type KnownSum, type Sum } from '../fixtures/privacy/integer-program.ts';
import {
  distinctPairCounts,
  type PairPlace,
  pairCounts,
  pairPlaces,
  possibleCrowds,
} from '../fixtures/privacy/pair-crowds.ts';
import { atLeastOf, holds } from '../fixtures/property.ts';
import { sized } from '../fixtures/size.ts';

const slowly = 2 * 60 * 60_000;

describe('the squared changes that some people can have', () => {
  it('lie between the least and the most that are calculated, both of which can be', () => {
    for (const crowds of upTo(9, possibleCrowds({ has: () => false }))) {
      for (const { sums, squares } of crowds) {
        const possible = bitsOf(squares[0] ?? 0n);
        expect([possible[0], possible.at(-1)]).toEqual([leastSquares(sums), largestSquares(sums)]);
      }
    }
  });
});

describe('squared changes that two people leave open', () => {
  it.each(distinctPairCounts)(
    'do not tell of how few people it is so, of ten or fewer: $says',
    (count) => {
      let looked = 0;
      for (const crowds of upTo(10, possibleCrowds(count))) {
        for (const { sums, squares } of crowds) {
          const bounds = boundsOfSquares(sums, 2);
          if (bounds === undefined) continue;
          for (const { says, mask } of whatIsShown(bounds, squares)) {
            const counts = squares.flatMap((bits, n) => ((bits & mask) === 0n ? [] : [n]));
            looked += 1;
            expect(tellsOfFew(counts), `${JSON.stringify(sums)} ${says}: ${counts}`).toBe(false);
          }
        }
      }
      expect(looked).toBeGreaterThan(400);
    },
    slowly,
  );
});

const place = fc.constantFrom(...pairPlaces);
const manySums = fc.integer({ min: 24, max: 200 }).chain((people) =>
  fc.record({
    people: fc.constant(people),
    before: fc.integer({ min: people, max: 5 * people }),
    now: fc.integer({ min: people, max: 5 * people }),
  }),
);

/** Sums beside which squared changes are shown, where they lie between the bounds. */
const shownSums = manySums.filter((sums) => boundsOfSquares(sums) !== undefined);

describe('squared changes that are shown', () => {
  it('are what they are, or no less: never what fewer than six could have made', () => {
    const crowds = fc.array(place, { minLength: 30, maxLength: 90 });
    let exact = 0;
    holds(
      fc.property(crowds, (people) => {
        const [sums, squares] = [sumsOf(people), squaresOf(people)];
        const shown = shownSquares(sums, squares);
        if (shown === undefined) return;
        exact += Number(shown === squares);
        expect(shown).toBeGreaterThanOrEqual(squares);
        for (const one of pairPlaces) {
          const six = Array.from({ length: 6 }, () => one);
          expect(leastSquares(less(sums, six)) + squaresOf(six)).toBeLessThanOrEqual(shown);
        }
      }),
    );
    expect(exact).toBeGreaterThan(atLeastOf(10));
  });

  it('leave two people open to any four who know of each other', () => {
    let looked = 0;
    holds(
      fc.property(manySums, fc.array(place, { minLength: 1, maxLength: 4 }), (sums, known) => {
        const bounds = boundsOfSquares(sums);
        if (bounds === undefined) return;
        looked += 1;
        const left = boundsOfSquares(less(sums, known), 2);
        const own = squaresOf(known);
        expect(left).toBeDefined();
        expect(bounds.least - own).toBeGreaterThanOrEqual(left?.least ?? Number.POSITIVE_INFINITY);
        expect(bounds.most - own).toBeLessThanOrEqual(left?.most ?? Number.NEGATIVE_INFINITY);
      }),
      2000,
    );
    expect(looked).toBeGreaterThan(atLeastOf(200));
  });

  it(
    'tell neither an outsider nor four who know of each other of one to four people, by a solver',
    () => {
      const tries = sized({ each: 3, nightly: 100 });
      let judged = 0;
      holds(
        fc.property(shownSums, fc.nat(), (sums, seed) => {
          const bounds = boundsOfSquares(sums);
          if (bounds === undefined) throw new Error('of such sums squares are shown');
          const random = seeded(seed);
          const parity = Math.abs(sums.now - sums.before - bounds.least) % 2;
          const known = random.chance(0.3) ? [] : Array.from({ length: 4 }, () => random.pick(pairPlaces));
          const exactly = [bounds.least + parity + 2, bounds.most - 2, bounds.most - 1, bounds.most];
          const between = random.pick([
            { low: 0, high: bounds.least },
            { low: bounds.most + 1, high: Number.POSITIVE_INFINITY },
            ...exactly.map((squares) => ({ low: squares, high: squares })),
          ]);
          judged += attacked(sums, between, known);
        }),
        tries,
      );
      expect(judged).toBeGreaterThan(atLeastOf(10 * tries));
    },
    slowly,
  );
});

/** The first of some things. */
function* upTo<T>(count: number, all: Iterator<T>): Generator<T> {
  for (let n = 0; n < count; n += 1) yield all.next().value;
}

/** What can be shown of some people: their squares as they are, that they are few, or that they are too many. */
function whatIsShown({ least, most }: { least: number; most: number }, squares: readonly bigint[]) {
  const possible = bitsOf(squares.reduce((one, other) => one | other, 0n));
  const maskOf = (of: readonly number[]) => of.reduce((mask, each) => mask | (1n << BigInt(each)), 0n);
  return [
    { says: `at most ${least}`, mask: maskOf(possible.filter((each) => each <= least)) },
    { says: `more than ${most}`, mask: maskOf(possible.filter((each) => each > most)) },
    ...possible
      .filter((each) => each > least && each <= most)
      .map((each) => ({ says: `exactly ${each}`, mask: maskOf([each]) })),
  ];
}

/** Whether it can be that one to four people are found out: when at most one other number is possible. */
function tellsOfFew(counts: readonly number[]): boolean {
  return (counts.at(-1) ?? 0) - (counts[0] ?? 0) <= 1 && counts.some((count) => count >= 1 && count <= 4);
}

/** Lets a solver find how many of the people whom nobody knows can be in each count. Returns how many it judged. */
function attacked(sums: PairSums, squares: { low: number; high: number }, known: readonly PairPlace[]): number {
  const rest = less(sums, known);
  const own = squaresOf(known);
  const exactly = (of: (place: PairPlace) => number, sum: number): KnownSum => ({
    of: sumOver(of),
    low: sum,
    high: sum,
  });
  const program = new IntegerProgram(pairPlaces.length, [
    exactly(() => 1, rest.people),
    exactly(({ before }) => before, rest.before),
    exactly(({ now }) => now, rest.now),
    { of: sumOver(({ before, now }) => (now - before) ** 2), low: squares.low - own, high: squares.high - own },
  ]);
  try {
    let judged = 0;
    for (const { says, has } of pairCounts) {
      const range = program.range(sumOver((each) => Number(has(each))));
      // Such squares can't be: at the ends not every sum can be made.
      if (range === 'infeasible') return judged;
      judged += 1;
      const isTold = range.most - range.least <= 1 && range.most >= 1 && range.least <= 4;
      const about = JSON.stringify({ sums, squares, known, range });
      expect(isTold, `${says}: ${about}`).toBe(false);
    }
    return judged;
  } finally {
    program.dispose();
  }
}

function sumOver(of: (place: PairPlace) => number): Sum {
  return new Map(pairPlaces.map((each, at) => [at, of(each)]));
}

function sumsOf(people: readonly PairPlace[]): PairSums {
  const sum = (of: (place: PairPlace) => number) => people.reduce((total, each) => total + of(each), 0);
  return { people: people.length, before: sum(({ before }) => before), now: sum(({ now }) => now) };
}

function squaresOf(people: readonly PairPlace[]): number {
  return people.reduce((total, { before, now }) => total + (now - before) ** 2, 0);
}

function less(sums: PairSums, known: readonly PairPlace[]): PairSums {
  const own = sumsOf(known);
  return { people: sums.people - own.people, before: sums.before - own.before, now: sums.now - own.now };
}

function bitsOf(bits: bigint): number[] {
  return [...bits.toString(2)].reverse().flatMap((bit, at) => (bit === '1' ? [at] : []));
}
