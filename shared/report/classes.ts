import { endsOf } from '../privacy/coarsening.ts';
import { notApplicable } from '../questionnaire/values.ts';
import { answeredCategory } from '../response/answer-type.ts';
import type { Counts } from '../tally/tally.ts';

/** Some neighbouring answers that are counted together, or one answer alone. */
export interface AnswerClass {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly count: number;
}

/** The classes of answers in the counts of an item. `row`: of what, where each of several things has its own. */
export function answerClasses(counts: Counts, row = ''): AnswerClass[] {
  const prefix = row === '' ? '' : `${row}:`;
  return Object.entries(counts).flatMap(([category, count]) => {
    if (category === answeredCategory || category === notApplicable || !category.startsWith(prefix)) return [];
    const name = category.slice(prefix.length);
    return [{ name, ...endsOf(name), count }];
  });
}

/** The classes of answers in the order of all that can be answered. Publishing counts in whole classes of this order. */
export function orderedClasses(counts: Counts, order: readonly string[], row = ''): AnswerClass[] {
  const at = ({ low }: AnswerClass) => order.indexOf(low);
  return answerClasses(counts, row).sort((one, other) => at(one) - at(other));
}

/** Whether all answers are counted together, so that a bar would say nothing. */
export function areAllTogether([first, ...others]: readonly AnswerClass[]): boolean {
  return first !== undefined && first.low !== first.high && others.length === 0;
}
