import { asideOf, type Choice } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { type AnswerType, type Asking, usual } from '../../response/answer-type.ts';
import { stepAnswer } from '../../response/step-answer.ts';

/** How it is asked. */
export const asking: Asking<QuestionOf<'zero-to-ten'>> = {
  ...usual,
  fieldEndings: () => [''],
  choices: (question, words) => [...steps(), ...asideOf(question, words)],
  decides: true,
};

function steps(): Choice[] {
  return Array.from({ length: 11 }, (_, n) => ({ value: String(n), label: String(n) }));
}

/** A number from 0 to 10. */
export const answer: AnswerType<QuestionOf<'zero-to-ten'>> = /* @__PURE__ */ stepAnswer(0, 10);
