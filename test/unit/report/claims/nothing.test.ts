import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../shared/questionnaire/question.ts';
import type { Claims } from '../../../../shared/report/claims/claims.ts';
import { nothing } from '../../../../shared/report/claims/rated-findings.ts';
import type { Counts } from '../../../../shared/tally/tally.ts';
import { aProgrammeFile } from '../../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../../fixtures/publication/publications.ts';

const { questionnaire } = aProgrammeFile();
const [first, ...others] = questionnaire.pages;
if (first === undefined) throw new Error('it has pages');
const overall = first.questions.find(({ id }) => id === 'q_overall') as Question;

/** The compact questionnaire with more questions on its scale. */
const asking = (...ids: string[]) => ({
  ...questionnaire,
  pages: [
    { ...first, questions: [...first.questions, ...ids.map((id) => ({ ...overall, id }) as Question)] },
    ...others,
  ],
});

const claims = { questions: [], sessions: [], barriers: [] } as unknown as Claims;

/** What is said where nothing stands out, in short. */
function said(items: Record<string, Counts>, of = questionnaire) {
  const finding = nothing(aBarePublication({ released: { responses: 40, items } }), of, claims);
  if (finding?.kind !== 'nothing') return finding?.kind;
  const { lowest, highest, questions, isAllWell } = finding;
  return [lowest.question.id, highest.question.id, questions, isAllWell];
}

describe('where nothing stands out', () => {
  it('it is of too few answers, where none or fewer than ten are shown', () => {
    expect(said({})).toBe('too-few');
    expect(said({ q_overall: { 5: 9 } })).toBe('too-few');
    expect(said({ q_overall: { 5: 10 } })).toEqual(['q_overall', 'q_overall', 1, false]);
  });

  it('nothing is said where nothing was to be rated, but of few', () => {
    const unrated = { ...questionnaire, pages: others };
    const finding = (responses: number) =>
      nothing(aBarePublication({ released: { responses, items: {} } }), unrated, claims)?.kind;

    expect([finding(9), finding(10)]).toEqual(['too-few', undefined]);
  });

  it('all is well only of more than one question, each of which went well', () => {
    const well = { 5: 36, 1: 4 };

    expect(said({ q_overall: well })).toEqual(['q_overall', 'q_overall', 1, false]);
    expect(said({ q_overall: well, q_room: well }, asking('q_room'))).toEqual(['q_overall', 'q_room', 2, true]);
    expect(said({ q_overall: well, q_room: { 5: 31, 1: 9 } }, asking('q_room'))).toEqual([
      'q_room',
      'q_overall',
      2,
      false,
    ]);
    expect(said({ q_overall: well }, asking('q_room'))).toEqual(['q_overall', 'q_overall', 1, false]);
  });

  it('the lowest and the highest are of all but the headline, where there are two of those', () => {
    const of = asking('q_room', 'q_food');

    expect(said({ q_overall: { 5: 40 }, q_room: { 5: 20, 1: 20 }, q_food: { 5: 24, 1: 16 } }, of)).toEqual([
      'q_room',
      'q_food',
      2,
      false,
    ]);
  });
});
