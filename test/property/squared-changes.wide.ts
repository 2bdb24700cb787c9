import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ends } from '../../shared/privacy/coarsening.ts';
import { largestSquares, leastSquares, type PairSums } from '../../shared/privacy/possible-squares.ts';
import { boundsOfSquares, shownSquares } from '../../shared/privacy/squared-changes.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { IntegerProgram, type KnownSum, type Sum } from '../fixtures/privacy/integer-program.ts';
import {
  distinctPairCountsOf,
  type PairCount,
  type PairPlace,
  pairCountsOf,
  pairPlacesOf,
  possibleCrowds,
} from '../fixtures/privacy/pair-crowds.ts';
import { atLeastOf, holds } from '../fixtures/property.ts';
import { sized } from '../fixtures/size.ts';

const slowly = 2 * 60 * 60_000;

const five: Ends = { from: 1, to: 5 };

/** The most by which squares change when two people take a step towards each other on a scale. */
function strideOn({ from, to }: Ends): number {
  return 4 * (to - from) - 2;
}

describe('the squared changes that some people can have', () => {
  it.each([
    { from: 0, to: 1, people: 9 },
    { from: -1, to: 1, people: 9 },
    { from: 0, to: 3, people: 9 },
    { from: 1, to: 5, people: 9 },
    { from: 1, to: 7, people: 5 },
    { from: -5, to: 5, people: 3 },
  ])('lie between the least and the most that are calculated, with no wide gap, from $from to $to', (scale) => {
    for (const crowds of upTo(scale.people, possibleCrowds({ has: () => false }, scale))) {
      for (const { sums, squares } of crowds) {
        const possible = bitsOf(squares[0] ?? 0n);
        expect([possible[0], possible.at(-1)]).toEqual([leastSquares(sums), largestSquares(sums, scale)]);
        const gaps = possible.slice(1).map((each, at) => each - (possible[at] ?? 0));
        expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(strideOn(scale));
      }
    }
  });
});

describe('squared changes that two people leave open on five steps', () => {
  it.each(distinctPairCountsOf(five))(
    'do not tell of how few people it is so, of ten or fewer: $says',
    (count) => {
      let looked = 0;
      for (const { says, squares, mask } of smallCrowds(10, count, five, { open: 2, grain: 1 })) {
        const counts = squares.flatMap((bits, n) => ((bits & mask) === 0n ? [] : [n]));
        looked += 1;
        expect(tellsOfFew(counts), `${says}: ${counts}`).toBe(false);
      }
      expect(looked).toBeGreaterThan(400);
    },
    slowly,
  );
});

describe('squared changes on any scale, in grains that some people leave open', () => {
  it.each([
    { from: 0, to: 1, open: 2, people: 12 },
    { from: 0, to: 1, open: 3, people: 18 },
    { from: -1, to: 1, open: 2, people: 10 },
    { from: 1, to: 4, open: 2, people: 9 },
    { from: 1, to: 6, open: 1, people: 5 },
    { from: -3, to: 3, open: 1, people: 5 },
  ])('leave it open that all of $open are alike, from $from to $to', ({ open, people, ...scale }) => {
    let looked = 0;
    const grain = strideOn(scale);
    for (const count of distinctPairCountsOf(scale).filter((_, at) => scale.to - scale.from < 5 || at % 5 === 0)) {
      for (const { says, squares, mask } of smallCrowds(people, count, scale, { open, grain })) {
        looked += 1;
        const most = squares.findLastIndex((bits) => (bits & mask) !== 0n);
        expect(most, `${count.says}: ${says}`).toBeGreaterThanOrEqual(open);
      }
    }
    expect(looked).toBeGreaterThan(30);
  });
});

/** Sums of many people on a scale. */
function manySums({ from, to }: Ends): fc.Arbitrary<PairSums> {
  return fc.integer({ min: 24, max: 200 }).chain((people) =>
    fc.record({
      people: fc.constant(people),
      before: fc.integer({ min: from * people, max: to * people }),
      now: fc.integer({ min: from * people, max: to * people }),
    }),
  );
}

/** Sums beside which squared changes are shown, where they lie between the bounds. */
function shownSums(scale: Ends): fc.Arbitrary<PairSums> {
  return manySums(scale).filter((sums) => boundsOfSquares(sums, scale) !== undefined);
}

const widths = [1, 2, 3, 5, 6, 7, 8, 9, 10];
const anyScale = fc
  .constantFrom(4, ...widths)
  .chain((width) =>
    fc.integer({ min: Math.max(-5, 1 - width), max: 1 }).map((from): Ends => ({ from, to: from + width })),
  );

describe('squared changes that are shown', () => {
  it('are what they are, or no less: never what fewer than six could have made', () => {
    const scaleAndPeople = anyScale.chain((scale) =>
      fc.tuple(fc.constant(scale), fc.array(fc.constantFrom(...pairPlacesOf(scale)), { minLength: 30, maxLength: 90 })),
    );
    let [exact, rounded] = [0, 0];
    holds(
      fc.property(scaleAndPeople, ([scale, people]) => {
        const [sums, squares] = [sumsOf(people), squaresOf(people)];
        const shown = shownSquares(sums, scale, squares);
        if (shown === undefined) return;
        exact += Number(shown === squares);
        rounded += Number(shown > squares);
        expect(shown).toBeGreaterThanOrEqual(squares);
        const { least = 0, grain = 0 } = boundsOfSquares(sums, scale) ?? {};
        expect(shown === least || shown - squares < grain).toBe(true);
        for (const one of pairPlacesOf(scale)) {
          const six = Array.from({ length: 6 }, () => one);
          expect(leastSquares(less(sums, six)) + squaresOf(six)).toBeLessThanOrEqual(shown);
        }
      }),
    );
    expect(exact).toBeGreaterThan(atLeastOf(3));
    expect(rounded).toBeGreaterThan(atLeastOf(10));
  });

  it('leave two people open to any four who know of each other, on five steps', () => {
    let looked = 0;
    const known = fc.array(fc.constantFrom(...pairPlacesOf(five)), { minLength: 1, maxLength: 4 });
    holds(
      fc.property(manySums(five), known, (sums, four) => {
        const bounds = boundsOfSquares(sums, five);
        if (bounds === undefined) return;
        looked += 1;
        const left = boundsOfSquares(less(sums, four), five, { open: 2, grain: 1 });
        const own = squaresOf(four);
        expect(left).toBeDefined();
        expect(bounds.least - own).toBeGreaterThanOrEqual(left?.least ?? Number.POSITIVE_INFINITY);
        expect(bounds.most - own).toBeLessThanOrEqual(left?.most ?? Number.NEGATIVE_INFINITY);
      }),
      2000,
    );
    expect(looked).toBeGreaterThan(atLeastOf(200));
  });

  it('lie, on any other scale, between the least and the most that any ten leave, whoever these are', () => {
    const other = fc.constantFrom(...widths).chain((width) => {
      const scale: Ends = { from: 0, to: width };
      const ten = fc.array(fc.constantFrom(...pairPlacesOf(scale)), { minLength: 10, maxLength: 10 });
      return fc.tuple(fc.constant(scale), shownSums(scale), fc.oneof(ten, alike(ten)));
    });
    holds(
      fc.property(other, ([scale, sums, ten]) => {
        const bounds = boundsOfSquares(sums, scale);
        const [rest, own] = [less(sums, ten), squaresOf(ten)];
        expect(bounds?.least).toBeGreaterThanOrEqual(own + leastSquares(rest));
        expect(bounds?.most).toBeLessThan(own + largestSquares(rest, scale));
      }),
      2000,
    );
  });

  it.each([
    { scale: five, tries: 3 },
    ...[
      { from: 0, to: 1 },
      { from: -1, to: 1 },
      { from: 1, to: 4 },
      { from: 0, to: 5 },
      { from: -3, to: 3 },
      { from: 0, to: 10 },
    ].map((scale) => ({ scale, tries: 1 })),
  ])(
    'tell neither an outsider nor four who know of each other of one to four people, by a solver, from $scale.from to $scale.to',
    ({ scale, tries }) => {
      const places = pairPlacesOf(scale);
      const counts = pairCountsOf(scale);
      const all = sized({ each: tries, nightly: 100 });
      let judged = 0;
      holds(
        fc.property(shownSums(scale), fc.nat(), (sums, seed) => {
          const bounds = boundsOfSquares(sums, scale);
          if (bounds === undefined) throw new Error('of such sums squares are shown');
          const random = seeded(seed);
          const known = random.chance(0.3) ? [] : Array.from({ length: 4 }, () => random.pick(places));
          const between = random.pick(whatCanBeShown(sums, bounds));
          // Of the many of a wide scale, some.
          const looked = counts.length < 50 ? counts : Array.from({ length: 12 }, () => random.pick(counts));
          judged += attacked({ scale, sums, squares: between, known }, looked);
        }),
        all,
      );
      expect(judged).toBeGreaterThan(atLeastOf(5 * all));
    },
    slowly,
  );
});

/** Ten people who are at one place, or at two. */
function alike(ten: fc.Arbitrary<PairPlace[]>): fc.Arbitrary<PairPlace[]> {
  return fc
    .tuple(ten, fc.integer({ min: 0, max: 10 }))
    .map(([places, first]) => places.map((place, at) => places[at < first ? 0 : 1] ?? place));
}

/** What a reader can find: that the squares are few, too many, or at an end of the grains between. */
function whatCanBeShown(sums: PairSums, { least, most, grain }: { least: number; most: number; grain: number }) {
  const last = least + grain * Math.floor((most - least) / grain);
  const parity = Math.abs(sums.now - sums.before - least) % 2;
  const exactly = grain > 1 ? [least + grain, last] : [least + parity + 2, most - 2, most - 1, most];
  return [
    { low: 0, high: least },
    { low: last + 1, high: Number.POSITIVE_INFINITY },
    ...exactly
      .filter((squares) => squares > least && squares <= most)
      .map((squares) => ({ low: squares - grain + 1, high: squares })),
  ];
}

/** The first of some things. */
function* upTo<T>(count: number, all: Iterator<T>): Generator<T> {
  for (let n = 0; n < count; n += 1) yield all.next().value;
}

/** All that can be shown of so many people or fewer, and which of their squared changes it leaves, by how many a count is of. */
function* smallCrowds(
  people: number,
  count: PairCount,
  scale: Ends,
  care: { readonly open: number; readonly grain: number },
): Generator<{ says: string; squares: readonly bigint[]; mask: bigint }> {
  for (const crowds of upTo(people, possibleCrowds(count, scale))) {
    for (const { sums, squares } of crowds) {
      const bounds = boundsOfSquares(sums, scale, care);
      const shown = bounds === undefined ? [] : whatIsShown(bounds, squares);
      for (const { says, mask } of shown) yield { says: `${JSON.stringify(sums)} ${says}`, squares, mask };
    }
  }
}

/** What can be shown of some people: their squares to a grain, that they are few, or that they are too many. */
function whatIsShown(
  { least, most, grain }: { least: number; most: number; grain: number },
  squares: readonly bigint[],
): { says: string; mask: bigint }[] {
  const possible = bitsOf(squares.reduce((one, other) => one | other, 0n));
  const grainOf = (each: number) => least + grain * Math.ceil((each - least) / grain);
  const shownAs = (each: number) => {
    if (each <= least) return `at most ${least}`;
    return grainOf(each) > most ? `more than ${most}` : `${grainOf(each)}`;
  };
  const masks = new Map<string, bigint>();
  for (const each of possible) masks.set(shownAs(each), (masks.get(shownAs(each)) ?? 0n) | (1n << BigInt(each)));
  return [...masks].map(([says, mask]) => ({ says, mask }));
}

/** Whether it can be that one to four people are found out: when at most one other number is possible. */
function tellsOfFew(counts: readonly number[]): boolean {
  return (counts.at(-1) ?? 0) - (counts[0] ?? 0) <= 1 && counts.some((count) => count >= 1 && count <= 4);
}

interface Attack {
  readonly scale: Ends;
  readonly sums: PairSums;
  readonly squares: { readonly low: number; readonly high: number };
  readonly known: readonly PairPlace[];
}

/** Lets a solver find how many of the people whom nobody knows can be in each count. Returns how many it judged. */
function attacked({ scale, sums, squares, known }: Attack, counts: readonly PairCount[]): number {
  const places = pairPlacesOf(scale);
  const sumOver = (of: (place: PairPlace) => number): Sum => new Map(places.map((each, at) => [at, of(each)]));
  const rest = less(sums, known);
  const own = squaresOf(known);
  const exactly = (of: (place: PairPlace) => number, sum: number): KnownSum => ({
    of: sumOver(of),
    low: sum,
    high: sum,
  });
  const program = new IntegerProgram(places.length, [
    exactly(() => 1, rest.people),
    exactly(({ before }) => before, rest.before),
    exactly(({ now }) => now, rest.now),
    { of: sumOver(({ before, now }) => (now - before) ** 2), low: squares.low - own, high: squares.high - own },
  ]);
  try {
    let judged = 0;
    for (const { says, has } of counts) {
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
