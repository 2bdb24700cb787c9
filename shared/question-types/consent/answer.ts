import type { QuestionOf } from '../../questionnaire/question.ts';
import { agreed } from '../../questionnaire/values.ts';
import { type Counting, type Parser, usual } from '../../response/answer-type.ts';
import { oneField, oneValue } from '../../response/field-values.ts';

export const fieldEndings = oneField;

/** How it is asked. */
export const asking = /* @__PURE__ */ usual<QuestionOf<'consent'>>({
  choices: (_question, { texts }) => [{ value: agreed, label: texts.agreed }],
  decides: true,
  isStoredBlank: true,
});

/**
 * A box to tick. The answer and its category: `yes`, or `no` when it was left blank by somebody to whom it was shown, so
 * that the share is one of those who were asked.
 */
export const parse: Parser<QuestionOf<'consent'>> = (question, [values]) => {
  const value = oneValue(values, (text) => text === agreed);
  if (value !== undefined) return value;
  return question.required ? { code: 'not-agreed' } : 'no';
};

export const counting: Counting<QuestionOf<'consent'>> = {
  categories: (given) => [String(given)],
  isRespondent: () => true,
  isShown: () => true,
};
