import { describe, expect, it } from 'vitest';
import { type FormItem, notAsked, progress, quarter } from '../../../../functions/form/client/items.ts';
import { nearestStep, stepsOf } from '../../../../functions/form/client/steps.ts';
import { countedLength, lengthState } from '../../../../functions/form/client/text-length.ts';

const items: FormItem[] = [
  { key: 'a', names: ['a'] },
  { key: 'b', names: ['b'], condition: { on: 'a', is: ['1', '2'] } },
  { key: 'c', names: ['c.before', 'c.now'], condition: { on: 'b', is: ['x'] } },
  { key: 'd', names: ['d'] },
];

describe('a conditional item', () => {
  it.each([
    [{}, ['b', 'c']],
    [{ a: ['3'] }, ['b', 'c']],
    [{ a: ['2'] }, ['c']],
    [{ a: ['3', '1'] }, ['c']],
    [{ a: ['1'], b: ['x'] }, []],
  ])('is asked when its condition holds: %o leaves out %o', (fields, left) => {
    expect([...notAsked(items, fields)]).toEqual(left);
  });

  it('hangs on nothing that is itself not asked, though it is still filled in', () => {
    expect([...notAsked(items, { a: ['3'], b: ['x'] })]).toEqual(['b', 'c']);
  });
});

describe('an item with a condition on several answers', () => {
  const several: FormItem[] = [
    { key: 'a', names: ['a', 'a.na'] },
    { key: 'b', names: ['b'] },
    {
      key: 'all',
      names: ['all'],
      condition: {
        all: [
          { on: 'a', from: 3 },
          { on: 'b', is: ['x'] },
        ],
      },
    },
    {
      key: 'none',
      names: ['none'],
      condition: {
        none: [
          { on: 'a', to: 2 },
          { on: 'b', is: ['x'] },
        ],
      },
    },
    { key: 'blank', names: ['blank'], condition: { on: 'all', answered: false } },
  ];

  it.each([
    [{}, ['all']],
    [{ a: ['3'], b: ['x'] }, ['none']],
    [{ a: ['3'], b: ['x'], all: ['yes'] }, ['none', 'blank']],
    [{ a: ['2'], b: ['y'], all: ['yes'] }, ['all', 'none']],
    [{ 'a.na': ['na'], b: ['x'], all: [' '] }, ['all', 'none']],
  ])('is asked where it holds: %o leaves out %o', (fields, left) => {
    expect([...notAsked(several, fields)]).toEqual(left);
  });
});

describe('an item with a condition on a number', () => {
  const typed: FormItem[] = [
    { key: 'n', names: ['n', 'n.na'], number: { min: 0, max: 5000, decimals: 1 } },
    { key: 'more', names: ['more'], condition: { on: 'n', from: 12.5, to: 1300 } },
  ];

  it.each([
    ['12.5', true],
    ['12,5', true],
    ['١٢٫٥', true],
    ['1 300', true],
    ['12', false],
    ['1300.1', false],
    // Either of two numbers, of which the server asks which is meant.
    ['1.250', false],
    ['many', false],
  ])('reads it as the server does: %s', (n, isAsked) => {
    expect(notAsked(typed, { n: [n] }).has('more')).toBe(!isAsked);
  });

  it('is not asked of those to whom the number does not apply', () => {
    expect(notAsked(typed, { 'n.na': ['na'] }).has('more')).toBe(true);
  });
});

describe('progress', () => {
  it('counts what is asked and what has an answer, a pair as one', () => {
    expect(progress(items, {})).toEqual({ answered: 0, total: 2 });
    expect(progress(items, { a: ['1'], b: ['x'], 'c.now': ['3'], d: [' '] })).toEqual({ answered: 3, total: 4 });
    expect(progress(items, { a: ['3'], b: ['x'] })).toEqual({ answered: 1, total: 2 });
  });

  it('is told by quarters', () => {
    const reached = [0, 1, 2, 8, 9, 17, 26, 33, 34].map((answered) => quarter({ answered, total: 34 }));

    expect(reached).toEqual([0, 0, 0, 0, 1, 2, 3, 3, 4]);
    expect(quarter({ answered: 0, total: 0 })).toBe(0);
  });
});

describe('steps', () => {
  const sections = [
    { step: 0, items: ['a'] },
    { step: 1, items: ['b'] },
    { step: 1, items: ['c'] },
    { step: 2, items: ['d'] },
  ];

  it('without a question to ask are passed over', () => {
    expect(stepsOf(sections, new Set())).toEqual([0, 1, 2]);
    expect(stepsOf(sections, new Set(['b']))).toEqual([0, 1, 2]);
    expect(stepsOf(sections, new Set(['b', 'c']))).toEqual([0, 2]);
  });

  it('that have gone leave the one before them', () => {
    expect(nearestStep([0, 2], 1)).toBe(0);
    expect(nearestStep([1, 2], 0)).toBe(1);
    expect(nearestStep([], 1)).toBe(0);
  });
});

describe('the length of a text', () => {
  it('is said near its limit only', () => {
    expect(lengthState(37, 500)).toEqual({ left: 463, isNear: false });
    expect(lengthState(450, 500)).toEqual({ left: 50, isNear: true });
    expect(lengthState(59, 80)).toEqual({ left: 21, isNear: false });
    expect(lengthState(60, 80)).toEqual({ left: 20, isNear: true });
  });

  it('is counted as the server counts it', () => {
    expect(countedLength('  e\u0301a\r\nb ')).toBe(4);
  });
});
