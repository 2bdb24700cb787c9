import { describe, expect, it } from 'vitest';
import { itemRules } from '../../../shared/privacy/item-rules.ts';
import { releaseCounts } from '../../../shared/privacy/release.ts';
import { releaseProgramme } from '../../../shared/privacy/release-programme.ts';
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
});
