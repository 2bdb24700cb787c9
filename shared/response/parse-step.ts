import type { Asidable } from '../questionnaire/choices.ts';
import { notApplicable } from '../questionnaire/values.ts';
import type { Answer } from './answers.ts';
import { isNotApplicable, isStep, oneValue, type Values } from './field-values.ts';
import type { Problem } from './problem.ts';

/** Reads a step of a scale from `lowest` to `highest`: a number, or `na`. */
export function stepParser(lowest: number, highest: number) {
  return (question: Asidable, [values]: readonly Values[]): Answer | Problem | undefined => {
    const value = oneValue(values, (text) => isStep(text, lowest, highest) || isNotApplicable(question, text));
    return typeof value === 'string' && value !== notApplicable ? Number(value) : value;
  };
}
