import { notApplicable } from '../questionnaire/values.ts';
import type { Answer } from './answers.ts';
import { isNotApplicable, oneValue, type Values } from './field-values.ts';

interface Optional {
  readonly options: readonly { readonly id: string }[];
  readonly notApplicable?: unknown;
}

/** What one of some options is answered with: its id, or `na`; its category is the same. */
export const optionAnswer = {
  parse: (question: Optional, [values]: readonly Values[]) =>
    oneValue(values, (value) => question.options.some(({ id }) => id === value) || isNotApplicable(question, value)),
  categories: (answer: Answer) => [String(answer)],
  isRespondent: (category: string) => category !== notApplicable,
  isShown: () => true,
};
