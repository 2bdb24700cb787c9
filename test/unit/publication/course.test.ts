import { describe, expect, it } from 'vitest';
import { headNumber } from '../../../shared/publication/counted-sets.ts';
import { countedAfter, courseOf } from '../../../shared/publication/course.ts';
import { noQuality } from '../../../shared/publication/data-quality.ts';
import { obstacleOf } from '../../../shared/publication/obstacle.ts';
import type { CountedSet, Publication } from '../../../shared/publication/publication.ts';
import type { AnswerClass } from '../../../shared/response/answer-classes.ts';
import { aBarePublication } from '../../fixtures/publication/publications.ts';

type Classes = readonly AnswerClass[];
const all: Classes = [];
const code: Classes = ['without-code'];
const form: Classes = ['not-from-form'];
const both: Classes = ['not-from-form', 'without-code'];

/** The last of some publications that each left out these classes, the first ones interim. */
function latestOf(
  ...sets: readonly (readonly [kind: Publication['kind'], without: Classes | undefined])[]
): Publication {
  const publications: Publication[] = [];
  for (const [at, [kind, without = []]] of sets.entries()) {
    const previous = publications.at(-1);
    const head = previous && publications[headNumber(previous) - 1];
    const course = courseOf(without, previous, head);
    if (course === 'back') throw new Error('there is no such course');
    const number = at + 1;
    const exclusion = { classes: without, by: 'Li', on: '2026-05-01', reason: 'a flood', answers: 9 };
    publications.push({
      ...aBarePublication({ topic: { kind: 'session', code: 'S1' as never }, released: { responses: 40, items: {} } }),
      ...{ number, kind },
      ...(without.length > 0 && { exclusion }),
      ...countedAfter(previous, course, { number, kind, without }),
    });
  }
  return publications.at(-1) as Publication;
}

const kindOf = (without: Classes, latest: Publication) => {
  const course = courseOf(without, latest, { ...latest, number: headNumber(latest) });
  return course === 'back' ? course : course.kind === 'repeat' ? `repeat ${course.number}` : course.kind;
};

describe('the course to a publication without some classes', () => {
  it.each([
    ['the first one of all', [['final', all]], all, 'next'],
    ['a class, after all', [['final', all]], code, 'step'],
    ['all, after a class was left out from the beginning', [['final', code]], all, 'step'],
    [
      'more classes',
      [
        ['final', all],
        ['corrected', code],
      ],
      both,
      'step',
    ],
    [
      'other classes: those of the first come back',
      [
        ['final', all],
        ['corrected', code],
      ],
      form,
      'back',
    ],
    [
      'all again',
      [
        ['final', all],
        ['corrected', code],
      ],
      all,
      'repeat 1',
    ],
    [
      'the class again, after all',
      [
        ['final', all],
        ['corrected', code],
        ['corrected', all],
      ],
      code,
      'next',
    ],
    [
      'the same after a repetition',
      [
        ['final', all],
        ['corrected', code],
        ['corrected', all],
      ],
      all,
      'repeat 1',
    ],
    [
      'what was left out first, again',
      [
        ['final', code],
        ['corrected', all],
      ],
      code,
      'repeat 1',
    ],
    [
      'all, after only an interim one had all',
      [
        ['interim', all],
        ['final', code],
      ],
      all,
      'back',
    ],
    [
      'all, after only interim ones left out a class',
      [
        ['interim', code],
        ['interim', code],
      ],
      all,
      'step',
    ],
  ] as const)('%s', (_, before, without, kind) => {
    expect(kindOf(without, latestOf(...before))).toBe(kind);
  });

  it('goes through everybody where some come and others go, and keeps the last number of each set', () => {
    expect(latestOf(['interim', all], ['interim', all], ['interim', code], ['final', code]).counted).toEqual([
      { number: 2, kind: 'interim', without: [] },
      { number: 0, kind: 'interim', without: [] },
      { number: 4, kind: 'final', without: code },
    ] satisfies CountedSet[]);
    expect(latestOf(['interim', all], ['final', all], ['corrected', all]).counted).toBeUndefined();
  });
});

describe('what keeps a decision waiting', () => {
  /** How many answers are in no class, and in one or in both. */
  const counting =
    (none: number, coded: number, formed = 0, inBoth = 0) =>
    (without: Classes) => {
      const [isCode, isForm] = [without.includes('without-code'), without.includes('not-from-form')];
      return none + (isCode ? 0 : coded) + (isForm ? 0 : formed) + (isCode || isForm ? 0 : inBoth);
    };

  it.each([
    ['nobody in the class', counting(40, 0), 'few'],
    ['four in the class', counting(40, 4), 'few'],
    ['five in the class', counting(40, 5), undefined],
    ['four left', counting(4, 300), 'few-left'],
    ['five left', counting(5, 300), undefined],
  ])('%s', (_, count, obstacle) => {
    const final = latestOf(['final', all]);
    expect(obstacleOf(code, { kind: 'first' }, count)).toBe(obstacle);
    const released = { ...final.released, responses: count([]) };
    expect(obstacleOf(code, { kind: 'step', after: { ...final, released } }, count)).toBe(obstacle);
  });

  it('four more than are left out now', () => {
    const final = latestOf(['final', code]);
    expect(obstacleOf(both, { kind: 'step', after: final }, counting(40, 300, 4))).toBe('few');
    expect(obstacleOf(both, { kind: 'step', after: final }, counting(40, 300, 6))).toBeUndefined();
  });

  it('a number of answers that tells how few were deleted since', () => {
    const released = {
      responses: 40,
      items: {},
      histories: { _responses: { shown: {}, steps: [[-300, 0] as const] } },
    };
    const final = { ...latestOf(['final', code]), released };
    expect(obstacleOf([], { kind: 'step', after: final }, counting(40, 298))).toBe('shown');
    expect(obstacleOf([], { kind: 'step', after: final }, counting(40, 290))).toBeUndefined();
  });

  it('a number that tells how few were deleted, beside what was told of the class or of all', () => {
    const quality = { ...noQuality, codes: { with: 40, without: 300 }, notFromForm: { atLeast: 0, atMost: 0 } };
    const released = {
      responses: 334,
      items: {},
      histories: { _responses: { shown: {}, steps: [[-6, 0] as const] } },
    };
    const final = { ...latestOf(['final', all]), quality, released };
    const step = { kind: 'step', after: final } as const;
    expect([40, 39, 36, 35].map((none) => obstacleOf(code, step, counting(none, 290)))).toEqual([
      ...[undefined, 'shown', 'shown', undefined],
    ]);
    const without = latestOf(['final', code]);
    const exclusion = { classes: code, by: 'Li', on: '2026-05-01', reason: 'a flood', answers: 300 };
    const first = { kind: 'step', after: { ...without, exclusion } } as const;
    expect([300, 299, 296, 295].map((coded) => obstacleOf(all, first, counting(40, coded)))).toEqual([
      ...[undefined, 'shown', 'shown', undefined],
    ]);
  });

  it('nothing, where all are counted or an earlier one is repeated', () => {
    expect(obstacleOf([], { kind: 'first' }, counting(1, 1))).toBeUndefined();
    expect(obstacleOf(code, { kind: 'repeat', number: 1 }, counting(1, 1))).toBeUndefined();
    expect(obstacleOf(code, 'back', counting(40, 40))).toBe('back');
  });
});
