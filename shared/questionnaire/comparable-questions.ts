import type { Question, QuestionOf } from './question.ts';
import type { Questionnaire } from './schema.ts';

/** A question whose answers give one number: a share, or a score. */
export type ComparableQuestion = QuestionOf<'five-point' | 'scale' | 'zero-to-ten' | 'one' | 'check' | 'consent'>;

/** The questions that are asked once, of everybody, and whose answers give one number. */
export function comparableQuestions(questionnaire: Questionnaire): ComparableQuestion[] {
  return questionsForAll(questionnaire).filter(isComparable);
}

/** The questions that are asked once, of everybody with the same options, and are not about who answers. */
export function questionsForAll({ pages, headline }: Questionnaire): Question[] {
  return pages
    .filter(({ repeat, showWhen }) => repeat === undefined && showWhen === undefined)
    .flatMap(({ questions }) => questions)
    .filter((question) => question.showWhen === undefined && areForAll(question) && question.id !== headline.group);
}

/** Whether everybody chooses from the same options: a share of those who are offered some depends on how many are. */
function areForAll(question: Question): boolean {
  if (question.type !== 'one' && question.type !== 'several') return true;
  return question.options.every(({ showWhen }) => showWhen === undefined);
}

/** Whether answers to a question give one number: not where they can tell who somebody is, since classes of them are shown. */
export function isComparable(question: Question): question is ComparableQuestion {
  switch (question.type) {
    case 'five-point':
    case 'zero-to-ten':
    case 'check':
    case 'consent':
      return true;
    case 'scale':
      return question.satisfied !== undefined;
    case 'one':
      return !question.identifies && question.options.some(({ favourable }) => favourable);
    default:
      return false;
  }
}
