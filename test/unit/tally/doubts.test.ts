import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import type { Answer, Answers } from '../../../shared/response/answers.ts';
import { extraItems, extrasOf } from '../../../shared/tally/extras.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const [session] = sessionsOf(sampleFile());
const items = itemsOf(session);
const fivePoint = items.filter(({ question }) => question.type === 'five-point').map(({ key }) => key);

/** The steps that somebody gave to the first five-point questions. */
const steps = (...given: Answer[]): Answers => Object.fromEntries(given.map((step, at) => [fivePoint[at] ?? '', step]));
const extras = (answers: Answers) => extrasOf(session, items, [aResponse(session, 1, { answers })]).items;

describe('the same step to everything', () => {
  it.each<{ answers: Answers; isPattern: boolean; what: string }>([
    { what: 'four equal steps', answers: steps(3, 3, 3, 3), isPattern: false },
    { what: 'five equal steps', answers: steps(3, 3, 3, 3, 3), isPattern: true },
    { what: 'six equal steps', answers: steps(3, 3, 3, 3, 3, 3), isPattern: true },
    { what: 'five steps of which one differs', answers: steps(3, 3, 3, 3, 4), isPattern: false },
    { what: 'four equal steps and one that did not apply', answers: steps(3, 3, 3, 3, 'na'), isPattern: false },
    { what: 'five equal steps and one that did not apply', answers: steps(3, 3, 3, 3, 3, 'na'), isPattern: true },
    { what: 'five that did not apply', answers: steps('na', 'na', 'na', 'na', 'na'), isPattern: false },
    {
      what: 'four equal steps and the same from 0 to 10',
      answers: { ...steps(3, 3, 3, 3), q_nps: 3 },
      isPattern: false,
    },
    {
      what: 'five equal steps and another from 0 to 10',
      answers: { ...steps(3, 3, 3, 3, 3), q_nps: 9 },
      isPattern: true,
    },
  ])('is a pattern from five of five-point questions on: $what ($isPattern)', ({ answers, isPattern }) => {
    expect(extras(answers)[extraItems.straight]).toEqual(isPattern ? { '#': 1 } : undefined);
  });
});

describe('the same step to everything on several scales', () => {
  const page = session.questionnaire.pages[0] as (typeof session.questionnaire.pages)[number];
  const scaled = (id: string, to: number) => ({
    ...{ id, type: 'scale', text: { en: id }, required: false, from: 1, to, best: 'high' },
    ...{ low: { en: 'bad' }, high: { en: 'good' } },
  });
  const questions = [...['a', 'b', 'c', 'd', 'e'].map((id) => scaled(id, 4)), scaled('f', 7), scaled('g', 7)];
  const asking = {
    ...session,
    questionnaire: { ...session.questionnaire, pages: [{ ...page, questions: [...questions, scaled('h', 11)] }] },
  } as unknown as typeof session;
  const isPattern = (answers: Answers) =>
    extrasOf(asking, itemsOf(asking), [aResponse(asking, 1, { answers })]).items[extraItems.straight] !== undefined;
  const four = { a: 4, b: 4, c: 4, d: 4 };

  it.each<{ what: string; answers: Answers; expected: boolean }>([
    { what: 'five alike on one', answers: { ...four, e: 4 }, expected: true },
    { what: 'five alike on one, and two on another', answers: { ...four, e: 4, f: 7, g: 7 }, expected: true },
    { what: 'five alike on one, and two that differ', answers: { ...four, e: 4, f: 7, g: 6 }, expected: false },
    { what: 'five alike on one, and the only one on its scale', answers: { ...four, e: 4, h: 11 }, expected: true },
    { what: 'four alike on one, and one on another', answers: { ...four, f: 4 }, expected: false },
    { what: 'five of which one differs', answers: { ...four, e: 1 }, expected: false },
  ])('is a pattern where it is so on each: $what ($expected)', ({ answers, expected }) => {
    expect(isPattern(answers)).toBe(expected);
  });
});

describe('the headline by kind of organisation', () => {
  it.each([
    { overall: 3, nps: 6, able: 'not_yet', counted: ['no', 'detractor', 'no'] },
    { overall: 4, nps: 7, able: 'own', counted: ['yes', 'passive', 'yes'] },
    { overall: 5, nps: 8, able: 'own', counted: ['yes', 'passive', 'yes'] },
    { overall: 1, nps: 9, able: 'own', counted: ['no', 'promoter', 'yes'] },
    { overall: 2, nps: 0, able: 'own', counted: ['no', 'detractor', 'yes'] },
    { overall: 4, nps: 10, able: 'own', counted: ['yes', 'promoter', 'yes'] },
  ])('counts $overall of five, $nps of ten and "$able" as $counted', ({ overall, nps, able, counted }) => {
    const found = extras({ q_overall: overall, q_nps: nps, q_able: able, d_org: 'enterprise' });
    const [satisfied = '', recommend = '', isAble = ''] = counted;
    expect(found[extraItems.by('enterprise', 'q_overall')]).toEqual({ [satisfied]: 1 });
    expect(found[extraItems.by('enterprise', 'q_nps')]).toEqual({ [recommend]: 1 });
    expect(found[extraItems.by('enterprise', 'q_able')]).toEqual({ [isAble]: 1 });
  });
});
