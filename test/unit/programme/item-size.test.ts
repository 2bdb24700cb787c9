import { describe, expect, it } from 'vitest';
import { itemLimit, itemSize } from '../../../shared/programme/item-size.ts';
import { largestAnswer } from '../../../shared/programme/largest-answer.ts';
import type { Question } from '../../../shared/questionnaire/question.ts';
import { allTypesFile, aSession } from '../../fixtures/programmes/programme-files.ts';

describe('the size of an item', () => {
  it.each<[unknown, number]>([
    [undefined, 0],
    ['', 0],
    ['ab', 2],
    ['满', 3],
    [true, 1],
    [null, 1],
    [7, 3],
    [123, 4],
    [[], 3],
    [['ab', 1], 3 + 1 + 2 + 1 + 3],
    [{}, 3],
    [{ ab: 'c', d: undefined }, 3 + 1 + 2 + 1 + 1 + 1],
    [{ a: [{ b: 'c' }] }, 3 + 1 + 1 + (3 + 1 + (3 + 1 + 1 + 1))],
  ])('of %j is %i bytes', (value, size) => {
    expect(itemSize(value)).toBe(size);
  });

  it('is 400 kB at most', () => {
    expect(itemLimit).toBe(409_600);
  });
});

describe('the largest answer', () => {
  /** The bytes of one question of all the types, asked once in a form of its own, beside those of the form itself. */
  function bytesOf(type: string, change: object = {}): number {
    const { questionnaire } = allTypesFile();
    const question = questionnaire.pages.flatMap(({ questions }) => questions).find((each) => each.type === type);
    const { showWhen: _, ...asked } = question as Question;
    const pages = [{ id: 'p', title: { en: 'A page' }, break: false, questions: [{ ...asked, id: 'q_1', ...change }] }];
    return largestAnswer(aSession({ questionnaire: { ...questionnaire, pages: pages as never } })) - 512;
  }
  const options = ['a', 'b', 'c'].map((id) => ({ id, text: { en: id } }));

  // The name of a field, q_1, and two bytes around it; 24 of a value.
  it.each<[string, object, number]>([
    ['five-point', {}, 5 + 24],
    ['zero-to-ten', {}, 5 + 24],
    ['one', {}, 5 + 24],
    ['several', { options }, 5 + 3 * (24 + 5)],
    ['text', { maxLength: 100 }, 5 + 900],
    ['number', { notApplicable: undefined }, 5 + 24],
    ['date', { notApplicable: undefined }, 5 + 24],
    ['check', {}, 5 + 24],
    ['consent', {}, 5 + 24],
    // Before and now.
    ['pair', { notApplicable: undefined }, 2 * 24 + 'q_1.before'.length + 2 + 'q_1.now'.length + 2],
    ['rank', { options, notApplicable: undefined }, 3 * ('q_1.1'.length + 2 + 24)],
  ])('to a question of type %s counts each field with its name', (type, change, bytes) => {
    expect(bytesOf(type, change)).toBe(bytes);
  });
});
