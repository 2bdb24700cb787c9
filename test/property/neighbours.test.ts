import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singleLine } from '../../shared/privacy/coarsening.ts';
import { itemRules } from '../../shared/privacy/item-rules.ts';
import { commonEdges, edgesIn, finestEdges, inClasses } from '../../shared/privacy/neighbours.ts';
import { type Released, releaseCounts, releaseSession, smallestClass } from '../../shared/privacy/release.ts';
import { releaseProgramme } from '../../shared/privacy/release-programme.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import type { Answer, Answers } from '../../shared/response/answers.ts';
import { type Counts, tallyOf } from '../../shared/tally/tally.ts';
import { anAllTypesSession } from '../fixtures/programmes/programme-files.ts';
import { atLeastOf, holds } from '../fixtures/property.ts';
import { answering } from '../fixtures/responses/answers-by-type.ts';

const line = singleLine(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
const someCounts = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: line.steps.length, maxLength: line.steps.length })
  .map((counts): Counts => Object.fromEntries(counts.map((count, at) => [line.steps[at]?.low ?? '', count])))
  .filter((counts) => total(counts) >= smallestClass);

function total(counts: Counts): number {
  return Object.values(counts).reduce((one, other) => one + other, 0);
}

describe('neighbours that are counted together', () => {
  it('are nobody or seven at least, and all of them are counted', () => {
    holds(
      fc.property(someCounts, (counts) => {
        const people = total(counts);
        const classes = inClasses(line, finestEdges(line, counts, people, smallestClass), counts, people);
        expect(total(classes)).toBe(people);
        expect(Object.values(classes).filter((count) => count > 0 && count < smallestClass)).toEqual([]);
      }),
    );
  });

  it('are as few as they can be: no class could end sooner', () => {
    holds(
      fc.property(someCounts, (counts) => {
        const people = total(counts);
        const edges = finestEdges(line, counts, people, smallestClass);
        for (const [at, edge] of edges.slice(0, -1).entries()) {
          const start = edges[at - 1] ?? 0;
          for (let sooner = start + 1; sooner < edge; sooner += 1) {
            const until = total(inClasses(line, [sooner - start], shifted(counts, start), people));
            expect(until > 0 && until < smallestClass, `${start} to ${sooner}`).toBe(true);
          }
        }
      }),
    );
  });

  it('are not taken for the single answer with which their name begins', () => {
    const rule = itemRules(anAllTypesSession(), true).get('q_since');
    if (rule?.coarsening?.kind !== 'neighbours') throw new Error('no line of years');
    const years = rule.coarsening;
    expect(edgesIn(years, { 2005: 0, '2006..2026': 8 })).toEqual([1, years.steps.length]);
    expect(inClasses(years, [1, years.steps.length], { 2005: 0, '2006..2026': 8 }, 8)).toEqual({
      2005: 0,
      '2006..2026': 8,
    });
  });

  it('can be read back from their names, and added up in the classes that all have', () => {
    holds(
      fc.property(fc.array(someCounts, { minLength: 1, maxLength: 4 }), (all) => {
        const each = all.map((counts) => finestEdges(line, counts, total(counts), smallestClass));
        const shown = all.map((counts, at) => inClasses(line, each[at] ?? [], counts, total(counts)));
        expect(shown.map((classes) => edgesIn(line, classes))).toEqual(each);
        const common = commonEdges(line, each);
        for (const [at, classes] of shown.entries()) {
          const counts = all[at] ?? {};
          expect(inClasses(line, common, classes, total(counts))).toEqual(
            inClasses(line, common, counts, total(counts)),
          );
        }
      }),
    );
  });
});

/** The counts from one step on, as if the line began there. */
function shifted(counts: Counts, by: number): Counts {
  return Object.fromEntries(
    line.steps.flatMap(({ low }, at) => {
      const from = line.steps[at + by]?.low;
      return from === undefined ? [] : [[low, counts[from] ?? 0]];
    }),
  );
}

const session = anAllTypesSession();
const items = itemsOf(session);
const rules = itemRules(session, true);
const telling = items.filter(({ key }) => rules.get(key)?.coarsening !== undefined);
const someone: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    telling.map(({ key, question }) => {
      // The table has the answers for just this type.
      const some = answering[question.type].some as (of: typeof question) => fc.Arbitrary<Answer>;
      return [key, fc.option(some(question), { nil: undefined })];
    }),
  ),
) as fc.Arbitrary<Answers>;
const somebody = fc.array(someone, { minLength: 0, maxLength: 40 });

/** The categories of few people among those that are counts of people. */
function few(key: string, counts: Counts | 'hidden' | undefined): [string, number][] {
  if (counts === undefined || counts === 'hidden') return [];
  const isSum = (category: string) =>
    rules.get(key)?.coarsening?.kind === 'sums' && /^(before|now|squares)$/.test(category);
  return Object.entries(counts).filter(([category, count]) => count > 0 && count < 5 && !isSum(category));
}

describe('what can tell who somebody is', () => {
  it('is every number, date, ranking and pair, and a choice that is marked', () => {
    const types = new Set(telling.map(({ question }) => question.type));
    expect(types).toEqual(new Set(['number', 'date', 'rank', 'pair', 'one']));
    expect(telling.filter(({ question }) => question.type === 'one').map(({ key }) => key)).toEqual(['q_role']);
  });

  it('has no count of one to four people in a session', () => {
    let shown = 0;
    holds(
      fc.property(somebody, (answers) => {
        const released = releaseSession(rules, tallyOf(items, answers));
        for (const { key } of telling) {
          shown += released.items[key] === 'hidden' ? 0 : 1;
          expect(few(key, released.items[key]), key).toEqual([]);
        }
      }),
    );
    expect(shown).toBeGreaterThan(atLeastOf(100));
  });

  it('has none in a programme, nor in what is left of it without the sessions that show the item', () => {
    holds(
      fc.property(fc.array(fc.array(someone, { maxLength: 12 }), { minLength: 2, maxLength: 5 }), (all) => {
        const sessions = all.map((answers) => {
          const tally = tallyOf(items, answers);
          return { shown: releaseSession(rules, tally), tally };
        });
        const programme = releaseProgramme(rules, sessions);
        for (const { key } of telling) {
          const counts = programme.items[key];
          expect(few(key, counts), key).toEqual([]);
          expect(few(key, restOf(key, programme, sessions)), key).toEqual([]);
        }
      }),
      60,
    );
  });
});

describe('what can tell who somebody is, in a programme to which a session is added', () => {
  it('is the sum of what the sessions show: nothing follows from both of its publications', () => {
    const someSession = fc.array(someone, { minLength: 1, maxLength: 12 });
    holds(
      fc.property(fc.array(someSession, { minLength: 2, maxLength: 4 }), someSession, (all, added) => {
        const sessions = [...all, added].map((answers) => {
          const tally = tallyOf(items, answers);
          return { shown: releaseSession(rules, tally), tally };
        });
        const before = releaseProgramme(rules, sessions.slice(0, -1));
        const after = releaseProgramme(rules, sessions, before, true);
        for (const { key } of telling) {
          if (before.items[key] === 'hidden') continue;
          expect(
            Object.values(restOf(key, after, sessions) ?? {}).filter((count) => count !== 0),
            key,
          ).toEqual([]);
        }
      }),
      60,
    );
  });
});

/** The programme's counts less those of the sessions that show the item, in the programme's classes. */
function restOf(key: string, programme: Released, sessions: readonly { shown: Released }[]): Counts | undefined {
  const counts = programme.items[key];
  const rule = rules.get(key);
  if (counts === undefined || counts === 'hidden' || rule?.coarsening?.kind !== 'neighbours') return undefined;
  const { coarsening } = rule;
  const edges = edgesIn(coarsening, counts);
  const rest: Record<string, number> = { ...counts };
  for (const { shown } of sessions) {
    const own = shown.items[key];
    if (own === undefined || own === 'hidden') continue;
    const classes = { ...inClasses(coarsening, edges, own, own['#'] ?? 0), '#': own['#'] ?? 0, na: own.na ?? 0 };
    for (const [category, count] of Object.entries(classes)) rest[category] = (rest[category] ?? 0) - count;
  }
  return rest;
}

describe('the sums of before and now', () => {
  it('leave open how many chose any step, to within one person and more', () => {
    const rule = rules.get('k.policy');
    if (rule === undefined) throw new Error('the kit has a pair');
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 5,
      maxLength: 9,
    });
    let shown = 0;
    holds(
      fc.property(pairs, (given) => {
        const counts = tallyOf(
          items,
          given.map(([before, now]) => ({ 'k.policy': `${before}/${now}` })),
        ).items['k.policy'];
        const released = releaseCounts(rule, counts ?? {});
        if (released === 'hidden') return;
        shown += 1;
        for (const side of ['before', 'now']) {
          for (let step = 1; step <= 5; step += 1) {
            const possible = countsOf(step, released['#'] ?? 0, released[side] ?? 0);
            expect(Math.max(...possible) - Math.min(...possible), `${side} ${step}`).toBeGreaterThan(1);
          }
        }
      }),
    );
    expect(shown).toBeGreaterThan(atLeastOf(20));
  });
});

/** How many of some people can have chosen a step when the sum over all of them is known: tried one by one. */
function countsOf(step: number, people: number, sum: number): number[] {
  const rest = [1, 2, 3, 4, 5].filter((each) => each !== step);
  return Array.from({ length: people + 1 }, (_, count) => count).filter((count) => {
    const [n, left] = [people - count, sum - count * step];
    return left >= n * Math.min(...rest) && left <= n * Math.max(...rest) && isReached(rest, n, left);
  });
}

function isReached(steps: readonly number[], people: number, sum: number): boolean {
  let sums = new Set([0]);
  for (let n = 0; n < people; n += 1) sums = new Set([...sums].flatMap((each) => steps.map((step) => each + step)));
  return sums.has(sum);
}
