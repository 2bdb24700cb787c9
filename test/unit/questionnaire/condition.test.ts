import { describe, expect, it } from 'vitest';
import { type ConditionOn, isMet, renamed, testsOf } from '../../../shared/questionnaire/condition.ts';

const given: Readonly<Record<string, readonly string[]>> = { a: ['4'], b: ['x', 'y'], c: ['na'], d: ['12.5'], e: [] };
const met = (condition: ConditionOn<string>) => isMet(condition, (on) => given[on] ?? []);

describe('a test of one answer', () => {
  it.each<[ConditionOn<string>, boolean]>([
    [{ on: 'a', is: ['4', '5'] }, true],
    [{ on: 'a', is: ['5'] }, false],
    [{ on: 'b', is: ['y'] }, true],
    [{ on: 'e', is: [''] }, false],
    [{ on: 'd', from: 12.5 }, true],
    [{ on: 'd', from: 12.6 }, false],
    [{ on: 'd', to: 12.5 }, true],
    [{ on: 'd', from: 1, to: 12 }, false],
    [{ on: 'c', to: 100 }, false],
    [{ on: 'e', from: 0 }, false],
    [{ on: 'c', answered: true }, true],
    [{ on: 'c', answered: false }, false],
    [{ on: 'e', answered: true }, false],
    [{ on: 'e', answered: false }, true],
  ])('%o is %s', (test, holds) => {
    expect(met(test)).toBe(holds);
  });
});

describe('several tests', () => {
  const [yes, no] = [
    { on: 'a', is: ['4'] },
    { on: 'a', is: ['1'] },
  ];

  it.each([
    ['all', [true, false, false]],
    ['any', [true, true, false]],
    ['none', [false, false, true]],
  ] as const)('hold where %s of them do', (group, expected) => {
    const of = (...tests: (typeof yes)[]) => met({ [group]: tests } as unknown as ConditionOn<string>);
    expect([of(yes, yes), of(yes, no), of(no, no)]).toEqual(expected);
  });

  it('hold together with those of a page', () => {
    expect(met({ all: [yes, { none: [no] }] })).toBe(true);
    expect(met({ all: [yes, { any: [no] }] })).toBe(false);
  });

  it('keep what they say under other names, in their order', () => {
    const condition = { all: [{ any: [yes, { on: 'd', from: 3 }] }, { none: [{ on: 'e', answered: true }] }, no] };
    const upper = renamed(condition, (on) => on.toUpperCase());
    expect(upper).toEqual({
      all: [
        {
          any: [
            { on: 'A', is: ['4'] },
            { on: 'D', from: 3 },
          ],
        },
        { none: [{ on: 'E', answered: true }] },
        { on: 'A', is: ['1'] },
      ],
    });
    expect(testsOf(upper).map(({ on }) => on)).toEqual(['A', 'D', 'E', 'A']);
  });
});
