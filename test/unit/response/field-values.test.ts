import { describe, expect, it } from 'vitest';
import { testsOf } from '../../../shared/questionnaire/condition.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { countedByValue } from '../../../shared/response/answer-type.ts';
import { isAsked } from '../../../shared/response/answers.ts';
import { oneFieldAndAside, orNotApplicable } from '../../../shared/response/field-values.ts';
import { parseAnswers } from '../../../shared/response/parse.ts';
import { plainDigits } from '../../../shared/response/plain-digits.ts';
import { anAllTypesSession, aSession } from '../../fixtures/programmes/programme-files.ts';

describe('a field for "not applicable" beside another', () => {
  it('is there where it is offered', () => {
    expect(oneFieldAndAside({ notApplicable: 'not-applicable' })).toEqual(['', '.na']);
    expect(oneFieldAndAside({})).toEqual(['']);
  });

  it('is instead of an answer, never beside one', () => {
    expect(orNotApplicable(5, undefined)).toBe(5);
    expect(orNotApplicable(undefined, undefined)).toBeUndefined();
    expect(orNotApplicable(undefined, ['na'])).toBe('na');
    expect(orNotApplicable(5, ['na'])).toEqual({ code: 'more-than-one' });
    expect(orNotApplicable(5, ['x'])).toEqual({ code: 'not-an-option' });
    expect(orNotApplicable(undefined, ['na', 'na'])).toEqual({ code: 'more-than-one' });
  });
});

describe('answers that are counted by their value', () => {
  it('are of people but for what does not apply, and all shown', () => {
    const question = itemsOf(aSession())[0]?.question ?? expect.fail();
    expect(countedByValue.categories(5, question)).toEqual(['5']);
    expect(['5', 'na'].map(countedByValue.isRespondent)).toEqual([true, false]);
    expect(countedByValue.isShown('5')).toBe(true);
  });
});

describe('an item with a condition', () => {
  it('is not asked of who did not answer, whatever the options are called', () => {
    const item = itemsOf(anAllTypesSession()).find(({ key }) => key === 'q_reason') ?? expect.fail();
    const [{ on } = expect.fail()] = testsOf(item.condition ?? expect.fail());
    expect(isAsked({ ...item, condition: { on, is: ['undefined'] } }, {})).toBe(false);
    expect([1, 2, 3].map((step) => isAsked(item, { [on.key]: step }))).toEqual([true, true, false]);
  });
});

describe('fields that nobody asked for', () => {
  it('are named up to twenty', () => {
    const unknown = Array.from({ length: 25 }, (_, n) => [`x${n}`, ['1']]);
    const parsed = parseAnswers(itemsOf(aSession()), { q_overall: ['4'], ...Object.fromEntries(unknown) });
    expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual(
      Array.from({ length: 20 }, (_, n) => `x${n}`),
    );
  });
});

describe('digits of any script', () => {
  it.each([
    ['١٬٢٥٠٫٥', "1'250.5"],
    ['1،5', '1,5'],
    ['1’250', "1'250"],
    ['−5 –6', '-5 -6'],
    ['  1 \t 250 ', '1 250'],
    ['９９', '99'],
    ['०१२३४५६७८९', '0123456789'],
  ])('and marks of "%s" are read as "%s"', (typed, plain) => {
    expect(plainDigits(typed)).toBe(plain);
  });
});
