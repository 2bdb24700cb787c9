import type { Asidable } from '../questionnaire/choices.ts';
import { isNotApplicable, oneValue, type Values } from './field-values.ts';
import type { Problem } from './problem.ts';

interface WithOptions extends Asidable {
  readonly options: readonly { readonly id: string }[];
}

/** Reads one of some options: its id, or `na`. */
export function parseOption(question: WithOptions, [values]: readonly Values[]): string | Problem | undefined {
  return oneValue(
    values,
    (value) => question.options.some(({ id }) => id === value) || isNotApplicable(question, value),
  );
}
