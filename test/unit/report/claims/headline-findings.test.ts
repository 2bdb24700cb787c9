import { describe, expect, it } from 'vitest';
import { poorNumbers, satisfiedOverall } from '../../../../shared/report/claims/headline-findings.ts';
import { simple } from '../../../../shared/statistics/precision.ts';
import { aBarePublication } from '../../../fixtures/publication/publications.ts';
import { claimedSession } from '../../../fixtures/report/a-claim.ts';

const { questionnaire } = claimedSession;
const of = (items: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  aBarePublication({ released: { responses: 100, items } });
const kinds = (found: readonly { readonly kind: string }[]) => found.map(({ kind }) => kind);

describe('whether most are satisfied', () => {
  // By Wilson's interval 60 of 100 are 50.2% to 69.1%, 59 are 49.2% to 68.1%; 9 of 9 are 70.1% to 100%.
  it.each([
    [60, 100, ['most-satisfied']],
    [59, 100, []],
    [41, 100, []],
    [40, 100, ['few-satisfied']],
    [10, 10, ['most-satisfied']],
    [9, 9, []],
    [0, 10, ['few-satisfied']],
    [0, 9, []],
  ])('is told of %i of %i: %j', (count, n, expected) => {
    const publication = of({ q_overall: { 4: count, 3: n - count } });
    expect(kinds(satisfiedOverall(publication, questionnaire, () => simple))).toEqual(expected);
  });
});

describe('what is poor by itself', () => {
  it.each([
    ['40 of 100 can use it', { q_able: { own: 40, not_yet: 60 } }, ['few-able']],
    ['41 of 100 can use it', { q_able: { own: 41, not_yet: 59 } }, []],
    ['none of 10 can use it', { q_able: { not_yet: 10 } }, ['few-able']],
    ['none of 9 can use it', { q_able: { not_yet: 9 } }, []],
    ['all of 20 advise against it', { q_nps: { 0: 20 } }, ['more-against']],
    ['all of 19 advise against it', { q_nps: { 0: 19 } }, []],
    ['as many advise against it as recommend it', { q_nps: { 9: 50, 6: 50 } }, []],
    ['both', { q_able: { not_yet: 10 }, q_nps: { 6: 20 } }, ['few-able', 'more-against']],
    ['neither was asked', {}, []],
  ])('%s', (_, items, expected) => {
    expect(kinds(poorNumbers(of(items), questionnaire, () => simple))).toEqual(expected);
  });

  it('is judged by the interval of its own question', () => {
    const asked: string[] = [];
    const precision = (key: string) => {
      asked.push(key);
      return simple;
    };
    const publication = of({ q_overall: { 5: 50 }, q_able: { not_yet: 10 }, q_nps: { 6: 20 } });
    satisfiedOverall(publication, questionnaire, precision);
    poorNumbers(publication, questionnaire, precision);
    expect(asked).toEqual(['q_overall', 'q_able', 'q_nps']);
  });
});
