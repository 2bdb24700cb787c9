import { asideOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { scaleChoices } from '../../questionnaire/scale-steps.ts';
import { type Counting, countedByValue, type Parser, usual } from '../../response/answer-type.ts';
import { oneField } from '../../response/field-values.ts';
import { stepParser } from '../../response/parse-step.ts';

export const fieldEndings = oneField;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'scale'>>({
  choices: (question, words) => [...scaleChoices(question, words.language), ...asideOf(question, words)],
  decides: true,
});

/** A step between the ends of the question's scale. */
export const parse: Parser<QuestionOf<'scale'>> = (question, values) =>
  stepParser(question.from, question.to)(question, values);

export const counting: Counting<QuestionOf<'scale'>> = countedByValue;
