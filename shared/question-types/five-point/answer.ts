import { asideOf, stepsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { type Counting, countedByValue, type Parser, usual } from '../../response/answer-type.ts';
import { oneField } from '../../response/field-values.ts';
import { stepParser } from '../../response/parse-step.ts';

export const fieldEndings = oneField;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'five-point'>>({
  choices: (question, words) => [...stepsOf(question.scale, words), ...asideOf(question, words)],
  decides: true,
});

/** A step of a scale, 5 the best. */
export const parse: Parser<QuestionOf<'five-point'>> = /* @__PURE__ */ stepParser(1, 5);

export const counting: Counting<QuestionOf<'five-point'>> = countedByValue;
