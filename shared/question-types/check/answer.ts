import { optionsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { type AnswerType, type Asking, usual } from '../../response/answer-type.ts';
import { optionAnswer } from '../../response/option-answer.ts';

/** How it is asked. It decides nothing: what follows would tell what is right. */
export const asking: Asking<QuestionOf<'check'>> = {
  ...usual,
  fieldEndings: () => [''],
  choices: ({ options }, words) => optionsOf(options, words),
};

/** One of some options. */
export const answer: AnswerType<QuestionOf<'check'>> = optionAnswer;
