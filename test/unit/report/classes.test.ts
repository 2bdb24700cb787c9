import { describe, expect, it } from 'vitest';
import { answerClasses, areAllTogether, orderedClasses } from '../../../shared/report/classes.ts';
import { answeredCategory } from '../../../shared/response/answer-type.ts';

describe('the classes in some counts', () => {
  it('are answers and neighbours together, without who answered and whom it does not apply to', () => {
    expect(answerClasses({ [answeredCategory]: 20, na: 3, b: 4, 'c..e': 6 })).toEqual([
      { name: 'b', low: 'b', high: 'b', count: 4 },
      { name: 'c..e', low: 'c', high: 'e', count: 6 },
    ]);
  });

  it('are those of one of several things, by its own name', () => {
    const counts = { [answeredCategory]: 20, 'mrv:1': 5, 'mrv:2..3': 7, 'mrvs:1': 9 };
    expect(answerClasses(counts, 'mrv')).toEqual([
      { name: '1', low: '1', high: '1', count: 5 },
      { name: '2..3', low: '2', high: '3', count: 7 },
    ]);
  });

  it('are in the order of what can be answered', () => {
    const order = ['a', 'b', 'c', 'd', 'e'];
    const names = orderedClasses({ 'd..e': 5, b: 6, a: 7, c: 8 }, order).map(({ name }) => name);
    expect(names).toEqual(['a', 'b', 'c', 'd..e']);
  });

  it.each([
    ['one class of several answers', { 'a..c': 20 }, true],
    ['one class of one answer', { a: 20 }, false],
    ['two classes', { 'a..b': 10, 'c..d': 10 }, false],
    ['no class', {}, false],
  ])('are all together in %s: %s', (_, counts, isTogether) => {
    expect(areAllTogether(answerClasses(counts as Record<string, number>))).toBe(isTogether);
  });
});
