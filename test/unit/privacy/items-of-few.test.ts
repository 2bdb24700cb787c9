import { describe, expect, it } from 'vitest';
import { isShownOnce, itemRules } from '../../../shared/privacy/item-rules.ts';
import { itemsOfFew, withoutItems } from '../../../shared/privacy/items-of-few.ts';
import { type Released, suppressed } from '../../../shared/privacy/release.ts';
import { anAllTypesSession } from '../../fixtures/programmes/programme-files.ts';

const session = anAllTypesSession();
const ofFew = (items: Released['items']) => [...itemsOfFew(session, { responses: 100, items })];

/** All that decides or is asked on a condition, with enough people everywhere. */
const enough: Released['items'] = {
  q_overall: { 5: 80, 2: 6, 1: 4 },
  q_reason: { '#': 10 },
  q_able: { own: 60, helped: 20 },
  q_need: { '#': 20, advice: 12, time: 15 },
  q_whom: { '#': 5 },
  c_quote: { yes: 10, no: 70 },
  q_credit: { '#': 7 },
  q_nps: { 10: 60, 3: 30 },
  q_useful: { 1: 15, 4: 70 },
  q_tempo: { 0: 70, 2: 20 },
  q_years: { '0..9': 40, '10..19': 20, '20..49': 25, '50': 0, na: 5 },
  q_use: { '#': 60, report: 40, trade: 20 },
  q_first: { '#': 12 },
  q_missing: { '#': 10 },
  m_room: { 5: 70, 2: 12 },
  m_room_c: { '#': 6 },
  q_return: { yes: 60, no: 12 },
  q_return_c: { '#': 5 },
  q_heard: { '#': 80, other: 12, news: 68 },
  q_heard_other: { '#': 6 },
  's_content.lin': { 5: 20, 3: 10 },
  's_better.lin': { '#': 5 },
  's_content.mei': { 1: 4, 2: 4, 3: 2 },
  's_better.mei': { '#': 6 },
};

it('what is left out of some items leaves all others', () => {
  expect(withoutItems({ a: 1, b: 2, c: 3 }, new Set(['b', 'x']))).toEqual({ a: 1, c: 3 });
});

describe('comments that only some are asked for', () => {
  it('may be shown where ten were asked and five wrote one', () => {
    expect(ofFew(enough)).toEqual([]);
  });

  it.each([
    ['fewer than ten gave the answers that decide', { q_overall: { 5: 80, 2: 5, 1: 4 } }, ['q_reason']],
    ['what decides is not shown', { q_overall: suppressed }, ['q_reason']],
    ['nobody knows what decides', { c_quote: {} }, ['q_credit']],
    ['fewer than five wrote one', { q_reason: { '#': 4 } }, ['q_reason']],
    ['it is not shown how many wrote one', { q_reason: suppressed }, ['q_reason']],
    [
      'few were asked about one speaker, as many as were about another',
      { 's_content.mei': { 5: 90, 3: 9 } },
      ['s_better.mei'],
    ],
    ['few chose the one answer that decides among several', { q_need: { '#': 80, advice: 9, time: 80 } }, ['q_whom']],
  ] as const)('may not where %s', (_, changed, expected) => {
    expect(ofFew({ ...enough, ...changed })).toEqual(expected);
  });

  it('count a person once who chose several answers that decide', () => {
    const questionnaire = {
      ...session.questionnaire,
      pages: session.questionnaire.pages.map((page) => ({
        ...page,
        questions: page.questions.map((question) =>
          question.id === 'q_whom'
            ? { ...question, showWhen: { question: 'q_need', is: ['advice', 'time'] } }
            : question,
        ),
      })),
    };
    const of = (counts: Record<string, number>) => [
      ...itemsOfFew({ ...session, questionnaire }, { responses: 100, items: { ...enough, q_need: counts } }),
    ];

    expect(of({ '#': 9, advice: 9, time: 9 })).toEqual(['q_whom']);
    expect(of({ '#': 10, advice: 10, time: 1 })).toEqual([]);
  });
});

describe('what is asked by several answers, or by none', () => {
  const crossing = ['q_missing', 'q_silent', 'q_skipped', 'q_alone', 'q_mentor', 'q_course'];

  it.each([
    ['fewer than ten are on a side of one of the questions', { q_useful: { 1: 9, 4: 70 } }, ['q_alone', 'q_missing']],
    ['fewer than ten are on the other side', { q_useful: { 1: 91 } }, ['q_alone', 'q_missing']],
    ['fewer than ten were offered an option', { q_useful: { 1: 70, 4: 9 } }, ['q_course']],
    ['fewer than ten were not', { q_useful: { 1: 9, 4: 91 } }, ['q_alone', 'q_course', 'q_missing']],
    ['one of the questions is not shown', { q_useful: suppressed }, ['q_alone', 'q_course', 'q_missing']],
    [
      'it would tell how few answered',
      { q_nps: suppressed, q_tempo: suppressed },
      ['q_alone', 'q_silent', 'q_skipped'],
    ],
  ] as const)('is not shown where %s', (_, changed, expected) => {
    expect(ofFew({ ...enough, ...changed }).sort()).toEqual(expected);
  });

  it.each([
    ['a class of numbers reaches over its bound', { '0..9': 40, '10..29': 30, '30..50': 25 }],
    ['all numbers are counted together', { '0..50': 95 }],
    ['fewer than ten gave such a number', { '0..19': 80, '20..29': 9, '30..50': 0 }],
    ['fewer than ten did not', { '0..19': 9, '20..50': 91 }],
  ])('is not shown where %s', (_, q_years) => {
    expect(ofFew({ ...enough, q_years })).toEqual(['q_mentor']);
  });

  it('may be shown where nobody gave such a number, and where each of some classes is within its bound', () => {
    for (const q_years of [
      { '0..19': 60, '20..50': 0 },
      { '0..9': 20, '10..19': 40, '20..29': 8, '30..50': 9 },
    ])
      expect(ofFew({ ...enough, q_years })).toEqual([]);
  });

  it('may be shown where everybody or nobody gave one of the answers', () => {
    for (const q_useful of [{ 1: 100 }, { 4: 100 }]) expect(ofFew({ ...enough, q_useful })).toEqual([]);
  });

  it('takes with it what is asked after it', () => {
    const pages = session.questionnaire.pages.map((page) =>
      page.id === 'open' ? { ...page, showWhen: { question: 'q_alone', is: ['could'] } } : page,
    );
    const of = { ...session, questionnaire: { ...session.questionnaire, pages } };
    const hidden = itemsOfFew(of, { responses: 100, items: { ...enough, q_useful: suppressed } });
    expect([...hidden].sort()).toEqual(['q_alone', 'q_course', 'q_mentor', 'q_missing', 'q_silent', 'q_skipped']);
  });

  it('comes once, with the final report', () => {
    const rules = itemRules(session, true);
    expect([...rules].flatMap(([key, rule]) => (rule.isCrossing ? [key] : [])).sort()).toEqual([...crossing].sort());
    expect(crossing.every((key) => isShownOnce(rules.get(key) ?? expect.fail()))).toBe(true);
  });
});
