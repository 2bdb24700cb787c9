import { notApplicable } from '../questionnaire/values.ts';
import type { Answer } from './answers.ts';
import { isNotApplicable, isStep, oneValue, type Values } from './field-values.ts';
import type { Problem } from './problem.ts';

/** What a step of a scale from `lowest` to `highest` is answered with: a number, or `na`; its category is the same as text. */
export function stepAnswer(lowest: number, highest: number) {
  return {
    parse(question: { readonly notApplicable?: unknown }, [values]: readonly Values[]): Answer | Problem | undefined {
      const value = oneValue(values, (text) => isStep(text, lowest, highest) || isNotApplicable(question, text));
      return typeof value === 'string' && value !== notApplicable ? Number(value) : value;
    },
    categories: (answer: Answer) => [String(answer)],
    isRespondent: (category: string) => category !== notApplicable,
    isShown: () => true,
  };
}
