import { describe, expect, it } from 'vitest';
import { suppressed } from '../../../shared/privacy/release.ts';
import { sumOfQualities } from '../../../shared/publication/data-quality.ts';
import { interimPublication } from '../../../shared/publication/interim-publication.ts';
import type { Quality } from '../../../shared/publication/publication.ts';
import { sessionPublication } from '../../../shared/publication/session-publication.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import type { Response } from '../../../shared/response/response.ts';
import { foldPage } from '../../../shared/tally/fold.ts';
import { aSession, sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';
import { aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const session = aSession();

/** Some people who gave an answer to the headline and to one question more, so that it is not blank. */
function people(count: number, overall: number | 'na', more: Partial<Response> = {}): Partial<Response>[] {
  return Array.from({ length: count }, () => ({ answers: { q_overall: overall, q_nps: 8 }, ...more }));
}

const responsesOf = (...groups: Partial<Response>[][]) => groups.flat().map((each, n) => aResponse(session, n, each));
const qualityOf = (...groups: Partial<Response>[][]) => aPublication(session, responsesOf(...groups)).quality;

describe('a number about quality', () => {
  it('is shown from six people on, and from six others on', () => {
    const quick = { isQuick: true };
    expect(qualityOf(people(20, 5), people(5, 5, quick)).quick).toBe(0);
    expect(qualityOf(people(20, 5), people(6, 5, quick)).quick).toBe(6);
    expect(qualityOf(people(6, 5), people(20, 5, quick)).quick).toBe(20);
    expect(qualityOf(people(5, 5), people(20, 5, quick)).quick).toBe(0);
  });

  it('of those who gave one step to everything is shown only where they need not be on any one step', () => {
    const [sample] = sessionsOf(sampleFile());
    const ratings = itemsOf(sample).flatMap(({ key, question }) => (question.type === 'five-point' ? [key] : []));
    const onStep = (step: number, count: number) =>
      Array.from({ length: count }, () => ({ answers: Object.fromEntries(ratings.map((key) => [key, step])) }));
    // The others gave the same to the headline, and something else to the next question.
    const others = (step: number, count: number) =>
      Array.from({ length: count }, () => ({
        answers: Object.fromEntries(ratings.map((key, at) => [key, at === 1 ? 6 - step : step])),
      }));
    const of = (...groups: { answers: Answers }[][]) => {
      const responses = groups.flat().map((each, n) => aResponse(sample, n, each));
      return aPublication(sample, responses).quality.straightLined;
    };

    // Six on the one step and four on the other: who counts the answers on each step knows it of all ten.
    expect(of(onStep(5, 6), onStep(2, 4), others(4, 10))).toBe(0);
    expect(of(onStep(5, 3), onStep(1, 3), others(5, 20), others(1, 20))).toBe(6);
  });

  it('of answers that are not from the form is said of few people too, but not how few', () => {
    const of = (count: number) => qualityOf(people(20, 5), people(count, 5, { isNotFromForm: true })).notFromForm;

    expect([0, 1, 4, 5, 12].map(of)).toEqual([
      { atLeast: 0, atMost: 0 },
      { atLeast: 1, atMost: 4 },
      { atLeast: 1, atMost: 4 },
      { atLeast: 5, atMost: 5 },
      { atLeast: 12, atMost: 12 },
    ]);
  });

  it('of answers with a code is said of six people and six others, and of all where no other answer is taken', () => {
    const coded = { hasCode: true } as const;
    const of = (access: 'codes' | 'codes-or-open' | undefined, withCode: number, without: number) =>
      aPublication(
        { ...session, ...(access && { access }) },
        responsesOf(people(without, 5), people(withCode, 5, coded)),
      ).quality.codes;

    expect(of(undefined, 0, 12)).toBeUndefined();
    expect(of('codes-or-open', 6, 6)).toEqual({ with: 6, without: 6 });
    expect([of('codes-or-open', 5, 20), of('codes-or-open', 20, 5), of('codes-or-open', 20, 0)]).toEqual(
      Array.from({ length: 3 }, () => suppressed),
    );
    expect([of('codes', 20, 0), of('codes', 2, 0)]).toEqual([
      { with: 20, without: 0 },
      { with: 2, without: 0 },
    ]);
    // It took others before it asked for codes.
    expect([of('codes', 20, 3), of('codes', 20, 8)]).toEqual([suppressed, { with: 20, without: 8 }]);
  });

  it('of equal answers is said of nobody where each came with a code', () => {
    const alike = Array.from({ length: 8 }, () => ({ answers: { q_overall: 5, q_apply: 'the same' } }));
    const [sample] = sessionsOf(sampleFile());
    const of = (access: 'codes' | 'codes-or-open', more: Partial<Response>) =>
      aPublication(
        { ...sample, access },
        [...alike, ...people(20, 4)].map((each, n) => aResponse(sample, n, { ...each, ...more })),
      ).quality.duplicates;

    expect([of('codes', { hasCode: true }), of('codes-or-open', {})]).toEqual([0, 8]);
  });

  it('is not said while answers come in, and once it was, stays so whatever is deleted', () => {
    const { seal, publication: final } = aSealedSession(
      session,
      responsesOf(people(20, 5), people(6, 5, { isQuick: true, isNotFromForm: true })),
    );
    const { tally, comments, quarantined, duplicates } = aSealedSession(session, responsesOf(people(20, 5))).seal;
    const context = { asOf: seal.sealedAt, isOnlySession: true };

    const corrected = sessionPublication(
      session,
      { tally, comments, quarantined, duplicates },
      { ...context, previous: final },
    );
    const open = foldPage(session, {
      responses: responsesOf(people(20, 5), people(6, 5, { isQuick: true })),
      unreadable: 0,
    });
    const interim = interimPublication(session, [{ classes: [], folded: open }], context);

    expect(final.quality.quick).toBe(6);
    expect(corrected.released.responses).toBe(20);
    expect(corrected.quality).toEqual(final.quality);
    expect(interim?.quality).toEqual({ quick: 0, straightLined: 0, blank: 0, duplicates: 0 });
  });
});

describe('the headline among those in doubt', () => {
  const quick = { isQuick: true };

  it('is shown where enough people are satisfied and not, among them and among the others', () => {
    expect(qualityOf(people(20, 5), people(6, 2), people(7, 4, quick), people(6, 1, quick)).satisfiedInDoubt).toEqual({
      yes: 7,
      no: 6,
    });
  });

  it.each([
    ['few of them are satisfied', [people(20, 5), people(4, 5, quick), people(6, 1, quick)]],
    ['nobody of them is satisfied', [people(20, 5), people(6, 2), people(6, 2, quick)]],
    ['all who are not satisfied are', [people(20, 5), people(6, 5, quick), people(6, 2, quick)]],
    ['few of them are not', [people(20, 5), people(6, 5, quick), people(1, 1, quick)]],
    ['few of the others are not', [people(20, 5), people(1, 2), people(6, 5, quick)]],
    ['few of the others are satisfied', [people(4, 5), people(7, 2), people(6, 5, quick)]],
    ['nobody is in doubt', [people(20, 5)]],
    ['to all in doubt it does not apply', [people(20, 5), people(6, 'na', quick)]],
    ['all are in doubt', [people(20, 5, quick)]],
  ])('is not where %s', (_, groups) => {
    expect(qualityOf(...groups).satisfiedInDoubt).toBeUndefined();
  });

  it('is not while some answers wait for others', () => {
    const previous = aPublication(session, responsesOf(people(20, 5)));
    const { seal } = aSealedSession(session, responsesOf(people(18, 5), people(5, 1, quick)));

    const next = sessionPublication(session, seal, {
      asOf: seal.sealedAt,
      isOnlySession: true,
      previous: { ...previous, kind: 'interim' },
    });

    expect(next.heldBack).toBe(true);
    expect(next.quality.satisfiedInDoubt).toBeUndefined();
  });
});

describe('the quality of a programme', () => {
  const of = (quality: Partial<Quality>, kind: 'final' | 'corrected' = 'final') =>
    aBarePublication({ kind, quality: { quick: 0, straightLined: 0, blank: 0, duplicates: 0, ...quality } });

  it('is the sum of what its sessions say', () => {
    expect(
      sumOfQualities([
        of({ quick: 5, notFromForm: { atLeast: 1, atMost: 4 }, satisfiedInDoubt: { yes: 5, no: 2 } }),
        of({ quick: 7, notFromForm: { atLeast: 6, atMost: 6 }, satisfiedInDoubt: { yes: 3, no: 6 } }),
        of({ blank: 9 }),
        of({ satisfiedInDoubt: { yes: 50, no: 50 } }, 'corrected'),
      ]),
    ).toEqual({
      quick: 12,
      straightLined: 0,
      blank: 9,
      duplicates: 0,
      notFromForm: { atLeast: 7, atMost: 10 },
      satisfiedInDoubt: { yes: 8, no: 8 },
    });
    const answered = { released: { responses: 30, items: {} } };
    const [coded, mixed, open] = [
      of({ codes: { with: 30, without: 0 } }),
      of({ codes: { with: 8, without: 22 } }),
      { ...of({}), ...answered },
    ];
    expect(sumOfQualities([coded, mixed]).codes).toEqual({ with: 38, without: 22 });
    expect(sumOfQualities([coded, open]).codes).toEqual({ with: 30, without: 30 });
    expect(sumOfQualities([coded, of({ codes: suppressed }), open]).codes).toBe(suppressed);
    expect(sumOfQualities([of({}), of({})])).toEqual({ quick: 0, straightLined: 0, blank: 0, duplicates: 0 });
  });
});
