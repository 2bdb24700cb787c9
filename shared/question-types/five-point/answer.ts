import { asideOf, stepsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { type AnswerType, type Asking, usual } from '../../response/answer-type.ts';
import { stepAnswer } from '../../response/step-answer.ts';

/** How it is asked. */
export const asking: Asking<QuestionOf<'five-point'>> = {
  ...usual,
  fieldEndings: () => [''],
  choices: (question, words) => [...stepsOf(question.scale, words), ...asideOf(question, words)],
  decides: true,
};

/** A step of a scale, 5 the best. */
export const answer: AnswerType<QuestionOf<'five-point'>> = /* @__PURE__ */ stepAnswer(1, 5);
