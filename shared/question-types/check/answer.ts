import { optionsOf } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { type Counting, countedByValue, type Parser, usual } from '../../response/answer-type.ts';
import { oneField } from '../../response/field-values.ts';
import { parseOption } from '../../response/parse-option.ts';

export const fieldEndings = oneField;

/** How it is asked. It decides nothing: what follows would tell what is right. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'check'>>({
  choices: ({ options }, words) => optionsOf(options, words),
});

/** One of some options. */
export const parse: Parser<QuestionOf<'check'>> = parseOption;

export const counting: Counting<QuestionOf<'check'>> = countedByValue;
