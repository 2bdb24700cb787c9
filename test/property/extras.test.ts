import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import type { Answers } from '../../shared/response/answers.ts';
import { duplicateResponses, duplicatesOf, mergeDuplicates, noDuplicates } from '../../shared/tally/duplicates.ts';
import { extraItems, extrasOf } from '../../shared/tally/extras.ts';
import { add } from '../../shared/tally/tally.ts';
import { sampleFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holds } from '../fixtures/property.ts';
import { aResponse, someResponses } from '../fixtures/responses/responses.ts';

const [session] = sessionsOf(sampleFile());
const items = itemsOf(session);
const responses = someResponses(session, { maxLength: 8 });

/** Answers that count for duplicates, of which few different ones are drawn. */
const telling = fc.nat(30).map((n): Answers => ({ q_apply: `text ${n}` }));
const bound = 8;

describe('the extra items of a tally', () => {
  it('add up: those of two parts to those of the whole', () => {
    holds(
      fc.property(responses, responses, (some, others) => {
        expect(extrasOf(session, items, [...some, ...others])).toEqual(
          add(extrasOf(session, items, some), extrasOf(session, items, others)),
        );
      }),
      40,
    );
  });

  it('count how answers were given, and the headline by kind of organisation', () => {
    const fivePoint = items.filter(({ question }) => question.type === 'five-point').map(({ key }) => key);
    const straight = Object.fromEntries(fivePoint.slice(0, 5).map((key) => [key, 3]));
    // Whether it came too quickly; without that, without the form.
    const given: [Answers, boolean | undefined][] = [
      [{ ...straight, q_overall: 3 }, false],
      // Four equal steps, and five of which one differs, are no pattern.
      [{ ...Object.fromEntries(fivePoint.slice(1, 4).map((key) => [key, 3])), q_overall: 3 }, false],
      [{ ...straight, q_overall: 5 }, false],
      [{ q_overall: 4 }, false],
      [{ q_overall: 5, q_nps: 10, q_able: 'own', d_org: 'enterprise' }, true],
      [{ q_overall: 2, q_nps: 8, q_able: 'not_yet', d_org: 'enterprise' }, undefined],
      // Who left one of them out is in none of them.
      [{ q_overall: 5, q_nps: 'na', q_able: 'own', d_org: 'government' }, undefined],
      [{ q_overall: 5, q_nps: 9, d_org: 'government' }, false],
    ];

    const { items: counts } = extrasOf(
      session,
      items,
      given.map(([answers, isQuick], n) =>
        aResponse(session, n, {
          answers,
          ...(isQuick === undefined ? { isNotFromForm: true } : { isQuick }),
          ...(n < 3 && { hasCode: true as const }),
        }),
      ),
    );

    expect(counts).toEqual({
      [extraItems.notFromForm]: { '#': 2 },
      [extraItems.withCode]: { '#': 3 },
      [extraItems.quick]: { '#': 1 },
      [extraItems.straight]: { '#': 1 },
      [extraItems.blank]: { '#': 1 },
      [extraItems.doubtful('q_overall')]: { 3: 1, 4: 1, 5: 1 },
      [extraItems.by('enterprise', 'q_overall')]: { yes: 1, no: 1 },
      [extraItems.by('enterprise', 'q_nps')]: { promoter: 1, passive: 1 },
      [extraItems.by('enterprise', 'q_able')]: { yes: 1, no: 1 },
    });
  });
});

describe('the sketch of repeated answers', () => {
  it('is that of the whole, however it is put together, and bounded', () => {
    holds(
      fc.property(fc.array(fc.array(telling, { maxLength: 20 }), { maxLength: 5 }), (parts) => {
        const merge = (one: typeof noDuplicates, other: typeof noDuplicates) => mergeDuplicates(one, other, bound);
        const sketches = parts.map((part) => duplicatesOf(items, part, bound));

        const whole = duplicatesOf(items, parts.flat(), bound);

        expect(sketches.reduce(merge, noDuplicates)).toEqual(whole);
        expect([...sketches].reverse().reduce(merge, noDuplicates)).toEqual(whole);
        expect(whole.counts.size).toBeLessThanOrEqual(bound);
      }),
      150,
    );
  });

  it('counts exactly while it keeps all, and estimates beyond', () => {
    const answers = Array.from({ length: 3000 }, (_, n): Answers => ({ q_apply: `text ${n % 2000}` }));

    expect(duplicateResponses(duplicatesOf(items, answers))).toBe(2000);
    const estimate = duplicateResponses(duplicatesOf(items, answers, 500));
    expect(Math.abs(estimate - 2000)).toBeLessThan(300);
  });

  it('takes short answers without a text for chance', () => {
    const short = Array.from({ length: 6 }, (): Answers => ({ q_overall: 5, q_nps: 9 }));
    const long = Array.from({ length: 6 }, () => Object.fromEntries(items.slice(0, 10).map(({ key }) => [key, 5])));

    expect(duplicateResponses(duplicatesOf(items, short))).toBe(0);
    expect(duplicateResponses(duplicatesOf(items, long))).toBe(6);
  });
});
