import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { conditionWords } from '../../../shared/response/choices.ts';
import { minutesFor } from '../../../shared/response/minutes.ts';
import { anAllTypesSession, aSession } from '../../fixtures/programmes/programme-files.ts';

describe('the minutes that a form takes', () => {
  const asking = (count: number) => {
    const session = aSession();
    const [page] = session.questionnaire.pages;
    const [question] = page?.questions ?? [];
    const questions = Array.from({ length: count }, (_, n) => ({ ...(question ?? expect.fail()), id: `q${n}` }));
    const pages = [{ ...(page ?? expect.fail()), questions }];
    return { ...session, questionnaire: { ...session.questionnaire, pages } };
  };

  it('are four seconds a step, rounded, and one at least', () => {
    expect([1, 15, 22, 23, 37, 38].map((count) => minutesFor(asking(count)))).toEqual([1, 1, 1, 2, 2, 3]);
  });
});

describe('the words of a condition', () => {
  it('are those of the question, and of the answers that decide', () => {
    const session = anAllTypesSession();
    const item = itemsOf(session).find(({ key }) => key === 'q_reason') ?? expect.fail();
    const { condition } = item;
    const { scales } = session.questionnaire;
    expect(conditionWords(condition ?? expect.fail(), scales, 'en')).toEqual({
      question: '“Overall, how satisfied are you with this workshop?”',
      answers: '“Dissatisfied” or “Very dissatisfied”',
    });
  });
});
