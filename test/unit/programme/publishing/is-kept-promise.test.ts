import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../shared/programme/publishing/changes.ts';
import { isKeptPromise } from '../../../../shared/programme/publishing/is-kept-promise.ts';
import {
  fixed,
  free,
  identity,
  label,
  later,
  wording,
} from '../../../../shared/programme/publishing/question-rules.ts';

/** A label that becomes another, beside others as they were. */
const kept = (before: string, after: string, beside: readonly string[]) =>
  isKeptPromise({ place: 'x', kind: 'changed', rule: label, before, after, beside });

const mended: Change = { place: 'x', kind: 'changed', rule: label, before: 'A', after: 'a.', beside: [] };

describe('a label that is mended', () => {
  it('may not become what another one said before, however small the step', () => {
    expect(kept('organisation matters', 'Organisation matters.', ['Content matters'])).toBe(true);
    expect(kept('organisation matters', 'Organisation matters.', ['organisation matters!'])).toBe(false);
    // Two that differ by a sign alone could change places.
    expect(kept('C', 'c!', ['C!'])).toBe(false);
  });

  it('may stand beside one that said the same before: two speakers of one institution', () => {
    expect(kept('Institute A', 'Institute A.', ['Institute A', 'Institute B'])).toBe(true);
  });

  it('may stand beside what is no label', () => {
    expect(isKeptPromise({ ...mended, beside: [undefined, 7] })).toBe(true);
  });

  it('is one where nothing else is said of it', () => {
    const slip = { before: 'How useful was this traning?', after: 'How useful was this training?' };

    expect(isKeptPromise({ ...mended, ...slip, rule: wording })).toBe(true);
    expect(isKeptPromise({ ...mended, ...slip, rule: { freedom: 'mendable', why: 'wording' } })).toBe(false);
  });

  it('is not one that comes or goes', () => {
    expect(isKeptPromise({ ...mended, after: undefined })).toBe(false);
    expect(isKeptPromise({ place: 'x', kind: 'changed', rule: label, before: undefined, after: 'A', beside: [] })).toBe(
      false,
    );
  });
});

describe('a value that changes', () => {
  const isStricter = (before: unknown, after: unknown) => Number(after) < Number(before);

  it.each<[string, Change['rule'], unknown, boolean]>([
    ['that is free', free('look'), 2, true],
    ['that concerns those to come', later('readAfterwards'), 2, true],
    ['that is an identity', identity('pageId'), 2, false],
    ['that is fixed', fixed('meaning'), 2, false],
    ['that becomes stricter', { freedom: 'stricter-only', why: 'rareAnswers', isStricter }, 2, true],
    ['that becomes less strict', { freedom: 'stricter-only', why: 'rareAnswers', isStricter }, 4, false],
    ['of which nobody says what is stricter', { freedom: 'stricter-only', why: 'rareAnswers' }, 2, false],
  ])('%s keeps its promise, or does not', (_, rule, after, expected) => {
    expect(isKeptPromise({ ...mended, rule, before: 3, after })).toBe(expected);
  });
});
