import { describe, expect, it } from 'vitest';
import { releaseChange } from '../../../shared/privacy/linked-pairs.ts';
import type { OwnCode } from '../../../shared/response/own-code.ts';
import type { CodedAnswers } from '../../../shared/tally/coded-answers.ts';

let made = 0;
/** An answer to the question, with a code or without one. */
const answer = (isGood: boolean | undefined, code?: string): CodedAnswers => {
  made += 1;
  return {
    order: String(made).padStart(5, '0'),
    ...(code !== undefined && { code: code as OwnCode }),
    good: new Map(isGood === undefined ? [] : [['q', isGood]]),
  };
};
const some = (count: number, isGood: boolean) => Array.from({ length: count }, () => answer(isGood));

/** So many who rise, fall, stay good and do not, and so many of each side in no pair. */
function released(pairs: readonly [number, number, number, number], rest: readonly [number, number, number, number]) {
  const kinds = [
    [false, true],
    [true, false],
    [true, true],
    [false, false],
  ] as const;
  const [before, after] = [0, 1].map((side) =>
    pairs.flatMap((count, kind) =>
      Array.from({ length: count }, (_, n) => answer(kinds[kind]?.[side as 0 | 1], `${kind} ${n}`)),
    ),
  ) as [CodedAnswers[], CodedAnswers[]];
  return releaseChange(
    ['q'],
    [[...before, ...some(rest[0], true), ...some(rest[1], false)]],
    [...after, ...some(rest[2], true), ...some(rest[3], false)],
  ).items.q;
}

describe('the change of those who made the same code', () => {
  it.each([
    ['is shown', [12, 9, 15, 12], [10, 10, 10, 10], { n: 48, more: 12, less: 9 }],
    ['is shown where nobody has fallen', [12, 0, 15, 12], [10, 10, 10, 10], { n: 39, more: 12, less: 0 }],
    ['is not shown where eight have risen', [8, 9, 15, 12], [10, 10, 10, 10], undefined],
    ['is not shown where eight stay', [12, 9, 4, 4], [10, 10, 10, 10], undefined],
    ['is not shown of nine', [0, 0, 5, 4], [10, 10, 10, 10], undefined],
    [
      'is shown where ten tables are as good as the true one',
      [12, 9, 15, 4],
      [10, 6, 10, 6],
      { n: 40, more: 12, less: 9 },
    ],
    ['is not shown where nine are', [12, 9, 15, 4], [10, 5, 10, 6], undefined],
    ['is not shown where those in no pair said the same before', [12, 9, 15, 12], [0, 20, 20, 0], undefined],
  ] as const)('%s', (_, pairs, rest, expected) => {
    expect(released(pairs, rest)).toEqual(expected);
  });

  it('leaves pairs out until ten answers of each side are in none', () => {
    const shown = released([20, 20, 30, 30], [2, 1, 10, 10]);
    expect(shown?.n).toBe(93);
  });

  it('has nobody whose code somebody else has, and says of five how many', () => {
    const twice = (count: number) =>
      releaseChange([], [Array.from({ length: count }, () => answer(true, 'same'))], []).ambiguous;
    expect([1, 2, 4, 5].map(twice)).toEqual([0, 'few', 'few', 5]);
    const pairs = releaseChange(['q'], [[answer(true, 'a'), answer(true, 'a')]], [answer(true, 'a')]);
    expect(pairs).toEqual({ items: {}, ambiguous: 'few' });
  });

  it('has nobody who left the question blank on one side', () => {
    const before = Array.from({ length: 60 }, (_, n) => answer(n % 2 === 0, `c${n}`));
    const after = Array.from({ length: 60 }, (_, n) => answer(n < 10 ? undefined : n % 4 < 2, `c${n}`));
    const rest = () => [...some(10, true), ...some(10, false)];
    expect(releaseChange(['q'], [[...before, ...rest()]], [...after, ...rest()]).items.q?.n).toBe(50);
  });
});
