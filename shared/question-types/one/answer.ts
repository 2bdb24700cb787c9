import { asideOf, optionsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { type AnswerType, type Asking, usual } from '../../response/answer-type.ts';
import { optionAnswer } from '../../response/option-answer.ts';

/** How it is asked. */
export const asking: Asking<QuestionOf<'one'>> = {
  ...usual,
  fieldEndings: () => [''],
  choices: (question, words) => [...optionsOf(question.options, words), ...asideOf(question, words)],
  decides: true,
};

/** One of some options. */
export const answer: AnswerType<QuestionOf<'one'>> = optionAnswer;
