import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../infra/cli/foreign-forms/foreign-form.ts';
import {
  type ShowWhen,
  showWhenOf,
  type Target,
  type WrittenTest,
} from '../../infra/cli/foreign-forms/writing/show-when.ts';
import { type ConditionOn, isMet, type TestOn, testsOf } from '../../shared/questionnaire/condition.ts';
import { atLeastOf, holds } from '../fixtures/property.ts';

function target(id: string, values: Record<string, string | number>, more: Partial<Target> = {}): Target {
  const is = { isSingle: true, isLeavable: true, isAlwaysAnswered: false, ...more };
  return { id, values: new Map(Object.entries(values)), ...is };
}

const options = { x: 'a', y: 'b', z: 'c' };
const steps = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, na: 'na' };
const targets = new Map(
  [
    target('one', options),
    target('must', options, { isAlwaysAnswered: true }),
    target('several', options, { isSingle: false }),
    target('scale', steps),
    target('box', { OK: 'yes' }, { isLeavable: false }),
    target('text', {}),
    target(
      'age',
      { '0': 0, '10': 10, '20': 20, '30': 30 },
      { isLeavable: false, classes: ['0', '10', '20', '30'].map((low) => ({ low, high: `${Number(low) + 9}` })) },
    ),
  ].map((each) => [each.id, each]),
);

const names = (id: string) => [...(targets.get(id)?.values.keys() ?? [])];
const test = fc.oneof(
  fc
    .constantFrom('one', 'must', 'several', 'scale', 'box')
    .chain((question) =>
      fc
        .uniqueArray(fc.constantFrom(...names(question)), { minLength: 1, maxLength: 3 })
        .map((is): Condition => ({ question, is })),
    ),
  fc.constantFrom('one', 'several', 'text').map((question): Condition => ({ question, is: 'answered' })),
  fc.record({
    question: fc.constant('scale'),
    than: fc.constantFrom('<', '<=', '>', '>=' as const),
    number: fc.integer({ min: 0, max: 6 }),
  }) as fc.Arbitrary<Condition>,
  fc.record({
    question: fc.constant('age'),
    than: fc.constantFrom('<', '<=', '>', '>=' as const),
    number: fc.constantFrom(9, 10, 15, 20, 29, 30),
  }) as fc.Arbitrary<Condition>,
);
const condition = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    test,
    tie('any').map((not): Condition => ({ not })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
  ),
})).any;

/** What somebody answers, by the names that the form has for it. */
const optional = (id: string) => fc.option(fc.constantFrom(...names(id))).map((name) => (name === null ? [] : [name]));
const answers = fc.record({
  one: optional('one'),
  must: fc.constantFrom(...names('must')).map((name) => [name]),
  several: fc.subarray(names('several')),
  scale: optional('scale'),
  box: optional('box'),
  text: fc.constantFrom([], ['words']),
  age: fc.option(fc.integer({ min: 0, max: 39 })).map((age) => (age === null ? [] : [String(age)])),
});
type Answers = Readonly<Record<string, readonly string[]>>;

/** What the other program would decide. */
function decided(means: Condition, given: Answers): boolean {
  if ('all' in means) return means.all.every((each) => decided(each, given));
  if ('any' in means) return means.any.some((each) => decided(each, given));
  if ('not' in means) return !decided(means.not, given);
  const chosen = given[means.question] ?? [];
  if ('is' in means)
    return means.is === 'answered' ? chosen.length > 0 : chosen.some((name) => means.is.includes(name));
  const number = Number(chosen[0] ?? Number.NaN);
  const { than, number: limit } = means;
  return { '<': number < limit, '<=': number <= limit, '>': number > limit, '>=': number >= limit }[than];
}

const onId = ({ question, ...passes }: WrittenTest): TestOn<string> =>
  ({ on: question, ...passes, ...('is' in passes && { is: passes.is.map(String) }) }) as TestOn<string>;

function asAsked(showWhen: ShowWhen): ConditionOn<string> {
  if ('all' in showWhen) return { all: showWhen.all.map(onId) };
  if ('any' in showWhen) return { any: showWhen.any.map(onId) };
  return 'none' in showWhen ? { none: showWhen.none.map(onId) } : onId(showWhen);
}

describe('a condition of another program', () => {
  it('decides as it did there, wherever a programme can say it', () => {
    let said = 0;
    holds(
      fc.property(condition, fc.array(answers, { minLength: 12, maxLength: 12 }), (means, people) => {
        const showWhen = showWhenOf(means, targets);
        if (showWhen === undefined) return;
        said += 1;
        const written = asAsked(showWhen);
        expect(testsOf(written).length).toBeLessThanOrEqual(8);
        for (const given of people) {
          const valuesOf = (id: string) =>
            (given[id as keyof typeof given] ?? []).map((name) =>
              String(id === 'age' ? name : (targets.get(id)?.values.get(name) ?? name)),
            );
          expect(isMet(written, valuesOf)).toBe(decided(means, given));
        }
      }),
      500,
    );
    expect(said).toBeGreaterThan(atLeastOf(50));
  });

  it.each<[string, Condition, ShowWhen]>([
    [
      'answers to several questions',
      {
        all: [
          { question: 'one', is: ['x'] },
          { question: 'scale', than: '>', number: 2 },
        ],
      },
      {
        all: [
          { question: 'one', is: ['a'] },
          { question: 'scale', from: 3 },
        ],
      },
    ],
    [
      'one of several',
      {
        any: [{ question: 'one', is: ['x'] }, { not: { question: 'text', is: 'answered' } }],
      },
      {
        any: [
          { question: 'one', is: ['a'] },
          { question: 'text', answered: false },
        ],
      },
    ],
    [
      'none of several',
      {
        not: {
          any: [
            { question: 'several', is: ['x'] },
            { question: 'one', is: ['y'] },
          ],
        },
      },
      {
        none: [
          { question: 'several', is: ['a'] },
          { question: 'one', is: ['b'] },
        ],
      },
    ],
    [
      'the others, where there must be one',
      { not: { question: 'must', is: ['x'] } },
      { question: 'must', is: ['b', 'c'] },
    ],
    ['another one, or none', { not: { question: 'one', is: ['x'] } }, { none: [{ question: 'one', is: ['a'] }] }],
    ['whole classes of numbers', { question: 'age', than: '>', number: 19 }, { question: 'age', from: 20 }],
    [
      'a range',
      {
        all: [
          { question: 'scale', than: '>=', number: 2 },
          { question: 'scale', than: '<=', number: 4 },
        ],
      },
      { question: 'scale', from: 2, to: 4 },
    ],
  ])('can be about %s', (_, means, showWhen) => {
    expect(showWhenOf(means, targets)).toEqual(showWhen);
  });

  it.each<[string, Condition]>([
    ['a question that is not asked', { question: 'elsewhere', is: ['x'] }],
    ['an answer that is not offered', { question: 'one', is: ['w'] }],
    ['a part of a class of numbers', { question: 'age', than: '>', number: 15 }],
    [
      'what nobody answers',
      {
        all: [
          { question: 'one', is: ['x'] },
          { question: 'one', is: ['y'] },
        ],
      },
    ],
    [
      'what is chosen and what is not, at once',
      {
        all: [{ question: 'one', is: ['x'] }, { not: { question: 'several', is: ['y'] } }],
      },
    ],
  ])('is not said where it is about %s', (_, means) => {
    expect(showWhenOf(means, targets)).toBeUndefined();
  });
});
