import { describe, expect, it } from 'vitest';
import { barriers } from '../../../../shared/report/claims/barrier-findings.ts';
import { barrierLeads } from '../../../../shared/report/claims/barrier-leads.ts';
import { answeredCategory } from '../../../../shared/response/answer-type.ts';
import { claimedSession, someClaims } from '../../../fixtures/report/a-claim.ts';

const { questionnaire } = claimedSession;
const leads = (answered: number, named: Readonly<Record<string, number>>) =>
  barrierLeads(
    { responses: answered, items: { q_barrier: { [answeredCategory]: answered, ...named } } },
    questionnaire,
  );

describe('what is set beside the mean of all barriers', () => {
  it('is each that can be named, of ten answers or more, and not what excludes others', () => {
    expect(leads(10, { tools: 6, time: 1, nothing: 3 }).map(({ option, count, n }) => [option.id, count, n])).toEqual([
      ['time', 1, 10],
      ['authority', 0, 10],
      ['tools', 6, 10],
      ['budget', 0, 10],
      ['leaders', 0, 10],
      ['not_relevant', 0, 10],
    ]);
    expect(leads(9, { tools: 6 })).toEqual([]);
  });

  it('has how probable so many are where all six are named alike', () => {
    // (7 * 5 + 1) / 6^7, by the binomial distribution.
    expect(leads(10, { tools: 6, time: 1 }).find(({ option }) => option.id === 'tools')?.p).toBeCloseTo(
      36 / 6 ** 7,
      12,
    );
  });

  it('is nothing where none is asked for, it is no question of several, it is not shown, or it has one option', () => {
    const released = { responses: 20, items: { q_barrier: { [answeredCategory]: 20, time: 20 }, q_able: { own: 20 } } };
    const { barrier: _, ...headline } = questionnaire.headline;
    const alone = questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question.type === 'several' ? { ...question, options: question.options.slice(0, 1) } : question,
      ),
    }));
    const two = questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question.type === 'several' ? { ...question, options: question.options.slice(0, 2) } : question,
      ),
    }));
    expect(barrierLeads(released, { ...questionnaire, headline })).toEqual([]);
    expect(barrierLeads(released, { ...questionnaire, headline: { ...headline, barrier: 'q_able' } })).toEqual([]);
    expect(barrierLeads({ ...released, items: {} }, questionnaire)).toEqual([]);
    expect(barrierLeads(released, { ...questionnaire, pages: alone })).toEqual([]);
    expect(barrierLeads(released, { ...questionnaire, pages: two })).toHaveLength(2);
  });
});

describe('the barriers that are named', () => {
  const options = leads(10, {}).map(({ option }) => option);
  const found = (n: number, counts: readonly number[], isClear = true) =>
    barriers(
      someClaims({
        barriers: counts.map((count, at) => ({ option: options[at] ?? fail(), count, n, p: 0, isClear })),
      }),
      questionnaire,
    ).flatMap((finding) => (finding.kind === 'barrier' ? [finding.barriers.map(({ count }) => count)] : []));

  it.each([
    ['the one named most, wherever it stands', 100, [5, 40, 10], [[40]]],
    ['those that it does not lead, most first', 100, [38, 5, 40], [[40, 38]]],
    // By the binomial distribution, 6 of 6 have p = 1/64, 5 of 5 have 1/32: half of 1/20 is between them.
    ['one that leads another by six to nothing', 60, [6, 0], [[6]]],
    ['two, by five to nothing', 50, [5, 0], [[5, 0]]],
    ['three that hardly differ', 100, [30, 31, 32], [[32, 31, 30]]],
    ['none of four that hardly differ', 100, [30, 31, 32, 33], []],
    ['one that one in ten names', 100, [10, 0], [[10]]],
    ['none that fewer name', 101, [10, 0], []],
    ['none where there is none', 100, [], []],
  ] as const)('are %s', (_, n, counts, expected) => {
    expect(found(n, counts)).toEqual(expected);
  });

  it('are none where the lead may be chance', () => {
    expect(found(100, [40, 5], false)).toEqual([]);
  });
});

function fail(): never {
  throw new Error('the sample has six barriers');
}
