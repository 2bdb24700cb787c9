import { describe, expect, it } from 'vitest';
import { type ItemRule, itemRules } from '../../../shared/privacy/item-rules.ts';
import { releaseCounts } from '../../../shared/privacy/release.ts';
import { releaseProgramme } from '../../../shared/privacy/release-programme.ts';
import { sidesOf } from '../../../shared/response/pair-sides.ts';
import type { Counts } from '../../../shared/tally/tally.ts';
import { anAllTypesSession } from '../../fixtures/programmes/programme-files.ts';

const key = 'k.policy';
const rules = itemRules(anAllTypesSession(), true);
const rule = rules.get(key);
if (rule === undefined) throw new Error('the kit has a pair');

/** Of 100 people: 250 before, 370 now. With six who go from 5 to 1, the others 94 go 144 steps up: 6 x 16 + 44 + 50 x 4. */
const alike: Counts = { '2/3': 40, '2/4': 10, '3/4': 40, '3/5': 10 };
const unlike: Counts = { '1/3': 15, '1/5': 10, '2/2': 20, '2/5': 20, '3/1': 10, '3/4': 25 };

function sessionOf(counts: Counts) {
  const tally = { responses: 100, quarantined: 0, items: { [key]: counts } };
  return {
    shown: { responses: 100, items: { [key]: releaseCounts(rule as NonNullable<typeof rule>, counts) } },
    tally,
  };
}

describe('the sums of before and now', () => {
  it('have the squared changes of a crowd that changed in many ways as they are', () => {
    const squares = Object.entries(unlike).reduce((sum, [category, count]) => {
      const [before = 0, now = 0] = category.split('/').map(Number);
      return sum + count * (now - before) ** 2;
    }, 0);
    expect(releaseCounts(rule, unlike)).toMatchObject({ '#': 100, squares });
  });

  it('do not tell how alike a crowd has changed: from some squares on, fewer are not seen', () => {
    const other: Counts = { '2/3': 50, '3/4': 30, '3/5': 20 };
    const [one, two] = [releaseCounts(rule, alike), releaseCounts(rule, other)];
    expect(one).toEqual({ '#': 100, before: 250, now: 370, squares: 340 });
    expect(two).toEqual({ '#': 100, before: 250, now: 370, squares: 340 });
  });

  it('are without them of few people, near the ends of the scale, and of a crowd that goes from end to end', () => {
    expect(releaseCounts(rule, { '2/3': 6, '3/4': 4 })).toEqual({ '#': 10, before: 24, now: 34 });
    expect(releaseCounts(rule, { '4/4': 23, '5/4': 77 })).toEqual({ '#': 100, before: 477, now: 400 });
    expect(releaseCounts(rule, { '1/5': 50, '5/1': 50 })).toEqual({ '#': 100, before: 300, now: 300 });
  });

  it.each<{ what: string; counts: Counts; shown: object | 'hidden' }>([
    { what: 'eight steps above the least', counts: { '1/3': 8, '5/3': 2 }, shown: { '#': 10, before: 18, now: 30 } },
    { what: 'seven steps above the least', counts: { '1/3': 8, '5/3': 1, '4/3': 1 }, shown: 'hidden' },
    { what: 'eight steps below the most', counts: { '5/3': 8, '1/3': 2 }, shown: { '#': 10, before: 42, now: 30 } },
    { what: 'seven steps below the most', counts: { '5/3': 8, '1/3': 1, '2/3': 1 }, shown: 'hidden' },
    { what: 'seven steps below the most now', counts: { '3/5': 8, '3/1': 1, '3/2': 1 }, shown: 'hidden' },
  ])('are shown where both are eight steps from either end: $what', ({ counts, shown }) => {
    expect(releaseCounts(rule, counts)).toEqual(shown);
  });

  it('are of whole pairs, and beside them stands to how many it did not apply, where that is not few', () => {
    const pairs = { '2/3': 6, '3/4': 4 };
    const sums = { '#': 10, before: 24, now: 34 };
    expect(releaseCounts(rule, { ...pairs, '-/5': 3, '1/-': 2, na: 5 })).toEqual({ ...sums, na: 5 });
    expect(releaseCounts(rule, { ...pairs, na: 4 })).toEqual(sums);
  });

  it('of a programme add up those of its sessions, and of a session without them the most that its sums allow', () => {
    const both = releaseProgramme(rules, [sessionOf(alike), sessionOf(unlike)]).items[key];
    expect(both).toMatchObject({ '#': 200, squares: 340 + 465 });
    const few = sessionOf({ '2/3': 6, '3/4': 4 });
    // 24 before is 1 1 1 1 1 1 3 5 5 5 at most, 34 now 5 5 5 5 5 5 1 1 1 1: six go 4 up, three 4 down, and one 2.
    expect(releaseProgramme(rules, [sessionOf(alike), few]).items[key]).toEqual({
      '#': 110,
      before: 274,
      now: 404,
      squares: 340 + 9 * 16 + 4,
    });
    expect(releaseProgramme(rules, [few, few]).items[key]).toEqual({ '#': 20, before: 48, now: 68 });
  });

  it('of a programme count a session that was published before there were squares like one without them', () => {
    const earlier = {
      ...sessionOf(alike),
      shown: { responses: 100, items: { [key]: { '#': 100, before: 250, now: 370 } } },
    };
    expect(releaseProgramme(rules, [earlier]).items[key]).toEqual({ '#': 100, before: 250, now: 370 });
    expect(releaseProgramme(rules, [earlier, sessionOf(alike)]).items[key]).toMatchObject({ '#': 200, before: 500 });
  });

  it.each<{ from: number; to: number; counts: Counts; shown: object | 'hidden' }>([
    // Two steps: each is chosen by seven at least.
    { from: 0, to: 1, counts: { '0/0': 7, '1/1': 7 }, shown: { '#': 14, before: 7, now: 7 } },
    { from: 0, to: 1, counts: { '0/0': 8, '1/1': 6 }, shown: 'hidden' },
    { from: 0, to: 1, counts: { '0/0': 7, '1/1': 6, '1/0': 1 }, shown: 'hidden' },
    { from: 1, to: 3, counts: { '1/2': 5, '3/2': 3, '2/2': 1 }, shown: { '#': 9, before: 16, now: 18 } },
    { from: 1, to: 3, counts: { '1/2': 6, '3/2': 3 }, shown: 'hidden' },
    { from: 1, to: 4, counts: { '1/2': 8, '4/3': 2, '2/2': 1 }, shown: { '#': 11, before: 18, now: 24 } },
    { from: 1, to: 4, counts: { '1/2': 8, '4/3': 2 }, shown: 'hidden' },
    { from: 0, to: 10, counts: { '0/5': 8, '10/5': 2 }, shown: { '#': 10, before: 20, now: 50 } },
    { from: 0, to: 10, counts: { '0/5': 8, '10/5': 1, '9/5': 1 }, shown: 'hidden' },
    { from: -5, to: 5, counts: { '-5/0': 8, '5/0': 2 }, shown: { '#': 10, before: -30, now: 0 } },
    { from: -5, to: 5, counts: { '-5/0': 8, '5/0': 1, '4/0': 1 }, shown: 'hidden' },
  ])('are shown from $from to $to where they are far enough from both ends: $counts', ({ from, to, counts, shown }) => {
    expect(releaseCounts(ruleBetween(from, to), counts)).toEqual(shown);
  });

  it('of a programme are added up on any scale, also where they are nothing', () => {
    const [items, counts] = [new Map([[key, ruleBetween(-5, 5)]]), { '-5/0': 8, '5/0': 6, '0/-5': 2 }];
    const tally = { responses: 16, quarantined: 0, items: { [key]: counts } };
    const one = { shown: { responses: 16, items: { [key]: releaseCounts(ruleBetween(-5, 5), counts) } }, tally };
    const zero = { '#': 10, before: 0, now: 0 };
    const other = { shown: { responses: 10, items: { [key]: zero } }, tally };
    expect(releaseProgramme(items, [one, other]).items[key]).toEqual({ '#': 26, before: -10, now: -10 });
    expect(releaseProgramme(items, [other, other]).items[key]).toEqual({ '#': 20, before: 0, now: 0 });
  });
});

/** The rule of a pair on a scale of its own. */
function ruleBetween(from: number, to: number): ItemRule {
  return { type: 'pair', coarsening: { kind: 'sums', sides: ['before', 'now'], ends: { from, to }, values: sidesOf } };
}
