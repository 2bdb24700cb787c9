import { asideOf, type Choice } from '../../questionnaire/choices.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { type Counting, countedByValue, type Parser, usual } from '../../response/answer-type.ts';
import { oneField } from '../../response/field-values.ts';
import { stepParser } from '../../response/parse-step.ts';

export const fieldEndings = oneField;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'zero-to-ten'>>({
  choices: (question, words) => [...steps(), ...asideOf(question, words)],
  decides: true,
});

function steps(): Choice[] {
  return Array.from({ length: 11 }, (_, n) => ({ value: String(n), label: String(n) }));
}

/** A number from 0 to 10. */
export const parse: Parser<QuestionOf<'zero-to-ten'>> = /* @__PURE__ */ stepParser(0, 10);

export const counting: Counting<QuestionOf<'zero-to-ten'>> = countedByValue;
