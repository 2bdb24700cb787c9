import { asideOf, optionsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { type Counting, countedByValue, type Parser, usual } from '../../response/answer-type.ts';
import { oneField } from '../../response/field-values.ts';
import { parseOption } from '../../response/parse-option.ts';

export const fieldEndings = oneField;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'one'>>({
  choices: (question, words) => [...optionsOf(question.options, words), ...asideOf(question, words)],
  decides: true,
});

/** One of some options. */
export const parse: Parser<QuestionOf<'one'>> = parseOption;

export const counting: Counting<QuestionOf<'one'>> = countedByValue;
