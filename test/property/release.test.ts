import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemRules } from '../../shared/privacy/item-rules.ts';
import { base, type Released, releaseSession } from '../../shared/privacy/release.ts';
import { releaseProgramme as releaseShown } from '../../shared/privacy/release-programme.ts';
import { type Question, questionTypes } from '../../shared/questionnaire/question.ts';
import { type Counts, subtract, sum, type Tally } from '../../shared/tally/tally.ts';
import { holds } from '../fixtures/property.ts';
import { answering } from '../fixtures/responses/answers-by-type.ts';

function someCounts(type: Question['type']): fc.Arbitrary<Counts> {
  const people = fc.integer({ min: 0, max: 8 });
  const { categories, isCountedApart } = answering[type];
  // Small counts: around the smallest group is where it matters.
  const some = fc.record(Object.fromEntries(categories.map((category) => [category, fc.integer({ min: 0, max: 4 })])));
  const counts = isCountedApart
    ? fc.tuple(people, some).map(([n, all]) => ({
        '#': n,
        ...Object.fromEntries(Object.entries(all).map(([category, count]) => [category, Math.min(n, count)])),
      }))
    : some;
  return counts.map((all) => Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0)));
}

/** All types as if their answers were opinions: what can tell who somebody is has its own properties. */
const types: ItemRules = new Map(questionTypes.map((type) => [type, { type }]));

const aTally: fc.Arbitrary<Tally> = fc
  .record({
    responses: fc.integer({ min: 0, max: 30 }),
    items: fc.record(Object.fromEntries(questionTypes.map((type) => [type, someCounts(type)]))),
  })
  .map(({ responses, items }) => sum([{ responses, items }]));

function releaseProgramme(of: ItemRules, sessions: readonly Tally[]): Released {
  return releaseShown(
    of,
    sessions.map((tally) => ({ shown: releaseSession(of, tally), tally })),
  );
}

/** People behind counts, counted without the code under test: those who gave a whole answer that applies. */
function people(type: Question['type'], counts: Counts): number {
  if (answering[type].isCountedApart) return counts['#'] ?? 0;
  return Object.entries(counts)
    .filter(([category]) => category !== 'na' && !/^-\/|\/-$/.test(category))
    .reduce((n, [, count]) => n + count, 0);
}

describe('what is released', () => {
  it('is about five people at least, in each session and in the programme', () => {
    holds(
      fc.property(fc.array(aTally, { minLength: 1, maxLength: 5 }), (sessions) => {
        for (const released of [releaseProgramme(types, sessions), ...sessions.map((s) => releaseSession(types, s))]) {
          expect([...Object.keys(released.items)]).toEqual([...types.keys()]);
          for (const [key, { type }] of types) {
            const counts = released.items[key];
            if (counts === 'hidden' || counts === undefined) continue;
            expect(people(type, counts)).toBe(base(type, counts));
            expect(people(type, counts)).toBeGreaterThanOrEqual(5);
          }
        }
      }),
      150,
    );
  });

  it('shows everything of a session that is about five people or more, exactly', () => {
    holds(
      fc.property(aTally, (session) => {
        const released = releaseSession(types, session);
        for (const [key, { type }] of types) {
          const counts = session.items[key] ?? {};
          if (people(type, counts) < 5) expect(released.items[key]).toBe('hidden');
          else if (type !== 'pair') expect(released.items[key]).toEqual(counts);
        }
      }),
    );
  });

  it('is for a programme the sum of what its sessions show', () => {
    holds(
      fc.property(fc.array(aTally, { minLength: 2, maxLength: 5 }), (sessions) => {
        const programme = releaseProgramme(types, sessions).items;
        const shown = sessions.map((session) => releaseSession(types, session).items);

        for (const key of types.keys()) {
          const total = programme[key];
          if (total === 'hidden' || total === undefined) continue;
          const asTally = (counts: Counts | 'hidden' | undefined): Tally => ({
            responses: 0,
            items: { [key]: counts === 'hidden' || counts === undefined ? {} : counts },
          });
          const rest = subtract(asTally(total), sum(shown.map((items) => asTally(items[key])))).items[key] ?? {};
          expect(rest).toEqual({});
        }
      }),
      200,
    );
  });
});
