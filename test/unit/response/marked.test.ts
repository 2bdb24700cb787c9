import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import type { Answers } from '../../../shared/response/answers.ts';
import { markedOf } from '../../../shared/response/marked.ts';
import { sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { quizFile } from '../../fixtures/programmes/quiz-file.ts';

const [session] = sessionsOf(quizFile());

/** What was made of each knowledge question, by its key. */
function marks(answers: Answers): Record<string, string> {
  const marked = markedOf(itemsOf(session), answers);
  return Object.fromEntries(
    marked.map(({ item, given, right }) => [
      item.key,
      given === undefined ? 'blank' : given === right ? 'right' : 'wrong',
    ]),
  );
}

describe('answers to knowledge questions', () => {
  it('are right, wrong or left blank; of what is asked twice the second counts', () => {
    expect(marks({ k_cap: 'total', k_trade: 'price', n_cap: 'total' })).toEqual({
      k_trade: 'wrong',
      k_who: 'blank',
      n_cap: 'right',
    });
    expect(marks({ k_cap: 'total' })).toEqual({});
  });

  it('count where they were asked', () => {
    expect(marks({ q_able: 'own', k_who: 'total' })).toMatchObject({ k_who: 'right', k_last: 'blank' });
    expect(marks({ q_able: 'helped', k_who: 'total' })).not.toHaveProperty('k_last');
  });
});
