import type { ComparableQuestion } from '../questionnaire/comparable-questions.ts';
import { isSatisfiedStep } from '../questionnaire/scale-steps.ts';
import { scaleOf } from '../questionnaire/step-numbers.ts';
import { agreed, notApplicable } from '../questionnaire/values.ts';
import type { Answer, Answers } from '../response/answers.ts';

/** Of some answers to some questions, which are good and which are not: what is in the question's share, and what is not. */
export function goodAnswers(questions: readonly ComparableQuestion[], answers: Answers): ReadonlyMap<string, boolean> {
  return new Map(
    questions.flatMap((question) => {
      const answer = answers[question.id];
      const isGood = answer === undefined || answer === notApplicable ? undefined : isGoodAnswer(question, answer);
      return isGood === undefined ? [] : [[question.id, isGood] as const];
    }),
  );
}

/** Of a question from 0 to 10, those who promote; undefined where the answer says neither. */
function isGoodAnswer(question: ComparableQuestion, answer: Answer): boolean | undefined {
  switch (question.type) {
    case 'five-point':
    case 'scale':
      return typeof answer === 'number' ? isSatisfiedStep(scaleOf(question), answer) : undefined;
    case 'zero-to-ten':
      return typeof answer === 'number' ? answer >= 9 : undefined;
    case 'one':
      return question.options.some(({ id, favourable }) => id === answer && favourable);
    case 'check':
      return question.options.some(({ id, right }) => id === answer && right);
    case 'consent':
      return answer === agreed;
  }
}
