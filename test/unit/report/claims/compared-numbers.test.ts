import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../../shared/i18n/report-texts.ts';
import { isComparable } from '../../../../shared/questionnaire/comparable-questions.ts';
import { questionById } from '../../../../shared/questionnaire/question-by-id.ts';
import {
  comparedNumber,
  numberFigure,
  numberWords,
  ratedQuestions,
  sessionNumbers,
} from '../../../../shared/report/claims/compared-numbers.ts';
import { anAllTypesSession } from '../../../fixtures/programmes/programme-files.ts';
import { claimedSession } from '../../../fixtures/report/a-claim.ts';

const texts = reportTexts('en');

describe('the number that the answers to a question give', () => {
  const allTypes = anAllTypesSession().questionnaire;
  const of = (id: string, questionnaire = allTypes) => {
    const question = questionById(questionnaire, id);
    if (question === undefined || !isComparable(question)) throw new Error(`${id} gives no number`);
    return comparedNumber(question);
  };

  it.each([
    [
      'the best two of five',
      'q_overall',
      { 5: 3, 4: 5, 3: 7, 2: 11, 1: 13, na: 17 },
      'share',
      { low: 31, middle: 0, high: 8 },
    ],
    [
      'promoters, passives and detractors',
      'q_nps',
      { 10: 2, 9: 3, 8: 5, 7: 7, 6: 11, 0: 13 },
      'score',
      { low: 24, middle: 12, high: 5 },
    ],
    ['favourable options', 'q_able', { not_yet: 2, helped: 3, own: 5, na: 7 }, 'share', { low: 5, middle: 0, high: 5 }],
    ['the right option', 'q_cap', { price: 2, total: 3, plant: 5 }, 'share', { low: 7, middle: 0, high: 3 }],
    ['who agreed', 'c_terms', { yes: 7, no: 4 }, 'share', { low: 4, middle: 0, high: 7 }],
  ] as const)('is of %s', (_, id, counts, unit, thirds) => {
    const number = of(id);
    expect([number.question.id, number.unit, number.thirds(counts)]).toEqual([id, unit, thirds]);
  });

  it.each(['q_overall', 'q_nps', 'q_able', 'q_cap', 'c_terms'])('is none where nobody answered %s', (id) => {
    expect(of(id).thirds({})).toBeUndefined();
  });

  it('is by which sessions are compared: what is rated, and the headline; questions only by what is rated', () => {
    const ids = (numbers: ReturnType<typeof ratedQuestions>) => numbers.map(({ question }) => question.id);
    const rated = ['q_overall', 'q_relevance', 'q_organisation', 'q_venue', 'q_material'];
    expect(ids(ratedQuestions(claimedSession.questionnaire))).toEqual(rated);
    expect(ids(sessionNumbers(claimedSession.questionnaire))).toEqual([
      'q_overall',
      'q_relevance',
      'q_able',
      'q_nps',
      'q_organisation',
      'q_venue',
      'q_material',
    ]);
    const { able: _, recommend: __, ...headline } = claimedSession.questionnaire.headline;
    expect(ids(sessionNumbers({ ...claimedSession.questionnaire, headline }))).toEqual(rated);
  });
});

describe('a compared number in words and as a figure', () => {
  it.each([
    ['share', { low: 2, middle: 0, high: 1 }, '33%', '1 of 3', 33.3],
    ['share', { low: 0, middle: 0, high: 7 }, '100%', '7 of 7', 100],
    ['score', { low: 2, middle: 4, high: 1 }, '−14', 'n\u00a0=\u00a07', -14.3],
    ['score', { low: 1, middle: 2, high: 4 }, '+43', 'n\u00a0=\u00a07', 42.9],
    ['score', { low: 1, middle: 1, high: 1 }, '0', 'n\u00a0=\u00a03', 0],
  ] as const)('is a %s', (unit, thirds, value, of, figure) => {
    expect(numberWords({ unit }, thirds, texts)).toEqual({ value, of });
    expect(numberFigure({ unit }, thirds)).toBe(figure);
  });
});
