import { describe, expect, it } from 'vitest';
import { checkTime, isAfterEvery25, isNewsWorthy } from '../../../shared/tick/next-step.ts';
import { restUntil } from '../../../shared/tick/rest.ts';
import { day, type Instant, after as later } from '../../../shared/time/instant.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const now = '2020-12-03T10:02:00.000Z' as Instant;
const daily = '2020-12-03T10:00:00.000Z' as Instant;
const justBefore = '2020-12-03T09:59:59.999Z' as Instant;
const tooLate = '2020-12-03T10:02:00.001Z' as Instant;

/** An interim publication that shows so many responses. */
function showing(responses: number, asOf: Instant = justBefore) {
  return aBarePublication({ kind: 'interim', asOf, released: { responses, items: {} } });
}

describe('an interim report', () => {
  it.each([
    ['four more than none', 4, undefined, false],
    ['five, the first of all', 5, undefined, true],
    ['four more than it showed', 34, showing(30), false],
    ['five more than it showed', 35, showing(30), true],
    ['as many as it showed', 30, showing(30), false],
    ['fewer than it showed', 20, showing(30), false],
  ])('of the day comes with at least five more: %s', (_, responses, latest, isNews) => {
    expect(isNewsWorthy(showing(responses), latest, { daily, isOften: false }, now)).toBe(isNews);
  });

  it.each([
    ['from before its moment', justBefore, true],
    ['from its moment on', daily, false],
    ['from now', now, false],
    ['from later than now: only a wrong clock can have made it', tooLate, true],
  ])('of the day comes where the one before is %s', (_, asOf, isNews) => {
    expect(isNewsWorthy(showing(40), showing(30, asOf), { daily, isOften: false }, now)).toBe(isNews);
  });

  it.each([
    [24, undefined, false],
    [25, undefined, true],
    [49, 30, false],
    [50, 30, true],
    [50, 40, true],
    [51, 41, true],
    [50, 45, true],
    [50, 46, false],
    [74, 50, false],
    [75, 50, true],
    [149, 24, true],
  ])('for who wants it often comes when %i responses pass a multiple of 25 after %s', (responses, shown, isNews) => {
    const latest = shown === undefined ? undefined : showing(shown);
    expect(isNewsWorthy(showing(responses), latest, { isOften: true }, now)).toBe(isNews);
    // Nobody wants it: neither is its moment.
    expect(isNewsWorthy(showing(responses), latest, { isOften: false }, now)).toBe(false);
  });

  it.each([
    [24, undefined, false],
    [25, undefined, true],
    [49, 25, false],
    [50, 49, true],
    [75, 24, true],
  ])('of %i responses after one of %s goes to those who want it often: %s', (responses, shown, isOne) => {
    expect(isAfterEvery25(showing(responses), shown === undefined ? undefined : showing(shown))).toBe(isOne);
  });
});

describe('a session that is done for now', () => {
  it('is compared with what is stored a day after its seal', () => {
    expect(checkTime(justBefore, now)).toBe(later(justBefore, day));
    expect(checkTime(now, now)).toBe('2020-12-04T10:02:00.000Z');
  });

  it('is compared a day from now where a clock that was ahead has sealed it', () => {
    expect(checkTime(later(now, 1), now)).toBe(later(now, day));
    expect(checkTime(later(now, 30 * day), now)).toBe(later(now, day));
  });

  it.each<[string, readonly Instant[], object]>([
    ['at the first time to come, in whatever order', [tooLate, justBefore, '2021' as Instant], { next: tooLate }],
    ['at the first time to come, the last named', ['2021' as Instant, tooLate], { next: tooLate }],
    ['at none that is now', [now], {}],
    ['at none that is over', [justBefore, daily], {}],
    ['at none of none', [], {}],
  ])('is looked at again %s', (_, times, next) => {
    expect(restUntil(now, times)).toStrictEqual({ isDone: true, ...next });
  });
});
