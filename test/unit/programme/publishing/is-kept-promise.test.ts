import { describe, expect, it } from 'vitest';
import { isKeptPromise } from '../../../../shared/programme/publishing/is-kept-promise.ts';
import { label } from '../../../../shared/programme/publishing/question-rules.ts';

/** A label that becomes another, beside others as they were. */
const kept = (before: string, after: string, beside: readonly string[]) =>
  isKeptPromise({ place: 'x', kind: 'changed', rule: label, before, after, beside });

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

  it('is not one that comes or goes', () => {
    expect(isKeptPromise({ place: 'x', kind: 'changed', rule: label, before: undefined, after: 'A', beside: [] })).toBe(
      false,
    );
  });
});
