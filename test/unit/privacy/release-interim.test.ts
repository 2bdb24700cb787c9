import { describe, expect, it } from 'vitest';
import { singleLine } from '../../../shared/privacy/coarsening.ts';
import type { ItemRules } from '../../../shared/privacy/item-rules.ts';
import { releaseInterim } from '../../../shared/privacy/next-release.ts';
import type { Released } from '../../../shared/privacy/release.ts';

const rules: ItemRules = new Map([
  ['q', { type: 'five-point' }],
  ['line', { type: 'one', coarsening: singleLine(['a', 'b']) }],
  ['mark', { type: 'consent', isMark: true }],
]);

const counts = (people: number) => ({ q: { 5: people }, line: { a: people }, mark: { yes: people } });
const interim = (previous: Released | undefined, people: number, leftOut: number, left: object = counts(leftOut)) =>
  releaseInterim(rules, previous, {
    tally: { responses: people, items: counts(people) },
    leftOut: { responses: leftOut, items: left as ReturnType<typeof counts> },
  });
const items = (q: Released['items'][string]) => ({ q, line: 'hidden' as const, mark: 'hidden' as const });

describe('what is shown while a session takes answers', () => {
  it('is what five of those who are left out answered too, and nothing that is shown once', () => {
    expect(interim(undefined, 10, 5)).toStrictEqual({
      released: { responses: 10, items: items({ 5: 10 }) },
      heldBack: false,
    });
  });

  it('is nothing of what fewer of them answered', () => {
    const hidden = { released: { responses: 10, items: items('hidden') }, heldBack: false };
    expect(interim(undefined, 10, 4)).toStrictEqual(hidden);
    expect(interim(undefined, 10, 10, {})).toStrictEqual(hidden);
    expect(interim(undefined, 10, 10, { q: { na: 10 } })).toStrictEqual(hidden);
  });

  it('stays as it was where fewer of them answered, and keeps its history', () => {
    const first = interim(undefined, 10, 5).released;
    expect(interim(first, 16, 4)).toStrictEqual({
      released: {
        responses: 16,
        items: items({ 5: 10 }),
        histories: { _responses: { shown: {}, steps: [[6, 0]] } },
      },
      heldBack: false,
    });
    const steps = [
      [10, 0],
      [6, 0],
    ];
    const second = interim(first, 16, 5).released;
    expect(second.histories?.q).toEqual({ shown: { 5: 16 }, steps });
    expect(interim(second, 22, 4).released).toMatchObject({
      items: items({ 5: 16 }),
      histories: { q: { shown: { 5: 16 }, steps } },
    });
  });

  it('stays whole where fewer than five more have answered', () => {
    const first = interim(undefined, 10, 5).released;
    expect(interim(first, 14, 9)).toStrictEqual({ released: first, heldBack: true });
    expect(interim(first, 15, 9)).toMatchObject({ released: { items: items({ 5: 15 }) }, heldBack: false });
  });
});
