import { describe, expect, it } from 'vitest';
import { dataQuality } from '../../../shared/publication/data-quality.ts';
import { answeredCategory } from '../../../shared/response/answer-type.ts';
import { extraItems } from '../../../shared/tally/extras.ts';
import type { Counts } from '../../../shared/tally/tally.ts';
import { aSession } from '../../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

const session = aSession();
const so = (count: number): Counts => ({ [answeredCategory]: count });

interface Known {
  readonly responses?: number;
  readonly duplicates?: number;
  readonly extras?: Readonly<Record<string, Counts>>;
  /** What is shown of the questions, and what is counted where that is something else. */
  readonly shown?: Readonly<Record<string, Counts>>;
  readonly counted?: Readonly<Record<string, Counts>>;
}

const qualityOf = ({ responses = 40, duplicates = 0, extras = {}, shown = {}, counted = shown }: Known) =>
  dataQuality(
    session,
    { tally: { responses, items: { ...counted, ...extras } }, comments: {}, quarantined: 0, duplicates },
    { responses, items: shown },
    undefined,
  );

describe('a count of answers in doubt', () => {
  const shown = { q_overall: { 5: 100, 1: 100 } };
  const of = {
    quick: (count: number) => qualityOf({ extras: { [extraItems.quick]: so(count) } }).quick,
    blank: (count: number) => qualityOf({ extras: { [extraItems.blank]: so(count) } }).blank,
    duplicates: (count: number) => qualityOf({ duplicates: count }).duplicates,
    straightLined: (count: number) => qualityOf({ shown, extras: { [extraItems.straight]: so(count) } }).straightLined,
  };

  it.each(Object.entries(of))('that are %s is said of six people or more, where there are six others', (_, said) => {
    expect([0, 1, 5, 6, 7, 33, 34, 35, 40].map(said)).toEqual([0, 0, 0, 6, 7, 33, 34, 0, 0]);
  });
});

describe('how many gave one step to everything', () => {
  const of = (shown: Known['shown'] = {}) =>
    qualityOf({ responses: 60, shown, extras: { [extraItems.straight]: so(6) } }).straightLined;

  it.each([
    ['ten on other steps than any: six of them, and four who know theirs', { q_overall: { 5: 10, 1: 10 } }, 6],
    ['nine on other steps than the fives', { q_overall: { 5: 10, 1: 9 } }, 0],
    ['nine on other steps than the ones', { q_overall: { 5: 9, 1: 10 } }, 0],
    ['three steps, of which any two have ten', { q_overall: { 5: 5, 3: 5, 1: 5 } }, 6],
    ['fewer on one step to another question', { q_overall: { 5: 20, 1: 20 }, 's_content.lin': { 5: 20, 1: 9 } }, 0],
    ['no step alike in two questions', { q_overall: { 5: 20, 4: 20 }, 's_content.lin': { 2: 20, 1: 20 } }, 0],
    ['a recommendation is no step', { q_overall: { 5: 10, 1: 10 }, q_nps: { 5: 1, 9: 59 } }, 6],
    ['no question that is shown', { q_nps: { 5: 30, 1: 30 } }, 0],
  ] as const)('is said with %s: %j', (_, shown, expected) => {
    expect(of(shown)).toBe(expected);
  });
});

describe('how many in doubt are satisfied', () => {
  const of = (all: readonly [yes: number, no: number], doubtful: readonly [yes: number, no: number], counted = all) => {
    const counts = ([yes, no]: readonly [number, number]): Counts => ({ 5: 1, 4: yes - 1, 3: no - 1, 2: 1 });
    return qualityOf({
      shown: { q_overall: counts(all) },
      counted: { q_overall: counts(counted) },
      extras: { [extraItems.doubtful('q_overall')]: counts(doubtful) },
    }).satisfiedInDoubt;
  };

  it.each([
    ['six of each in doubt, and six of each not', [12, 12], [6, 6], { yes: 6, no: 6 }],
    ['five satisfied in doubt', [12, 12], [5, 6], undefined],
    ['five not satisfied in doubt', [12, 12], [6, 5], undefined],
    ['five satisfied others', [11, 12], [6, 6], undefined],
    ['five others who are not', [12, 11], [6, 6], undefined],
  ] as const)('is said with %s or not', (_, all, doubtful, expected) => {
    expect(of(all, doubtful)).toEqual(expected);
  });

  it('is not said while either count is of other people than what is shown', () => {
    expect(of([20, 20], [6, 6], [21, 20])).toBeUndefined();
    expect(of([20, 20], [6, 6], [20, 21])).toBeUndefined();
    expect(qualityOf({ extras: { [extraItems.doubtful('q_overall')]: { 5: 6, 1: 6 } } })).not.toHaveProperty(
      'satisfiedInDoubt',
    );
  });

  it('is none where nobody is asked', () => {
    const { satisfied: _, ...headline } = session.questionnaire.headline;
    const asked = { ...session, questionnaire: { ...session.questionnaire, headline } };
    const counts = { 5: 20, 1: 20 };
    const doubtful = { 5: 6, 1: 6 };
    const items = {
      ...{ q_overall: counts, q_nps: counts },
      ...{ [extraItems.doubtful('q_overall')]: doubtful, [extraItems.doubtful('q_nps')]: doubtful },
    };
    expect(
      dataQuality(
        asked,
        { tally: { responses: 40, items }, comments: {}, quarantined: 0, duplicates: 0 },
        { responses: 40, items: { q_overall: counts, q_nps: counts } },
        undefined,
      ),
    ).not.toHaveProperty('satisfiedInDoubt');
  });
});

describe('what was said before', () => {
  const results = {
    tally: { responses: 40, items: { [extraItems.quick]: so(9) } },
    comments: {},
    quarantined: 0,
    duplicates: 0,
  };
  const released = { responses: 40, items: {} };
  const quality = { quick: 7, straightLined: 0, blank: 0, duplicates: 0 };

  it.each([
    ['final', 7],
    ['corrected', 7],
    ['interim', 9],
  ] as const)('in a publication that was %s stays or not: %i', (kind, quick) => {
    expect(dataQuality(session, results, released, aBarePublication({ kind, quality })).quick).toBe(quick);
  });
});
