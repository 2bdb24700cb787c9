import { responsesHistory } from '../privacy/next-release.ts';
import { suppressed } from '../privacy/release.ts';
import type { AnswerClass } from '../response/answer-classes.ts';
import type { Publication } from './publication.ts';

type Telling = Pick<Publication, 'released' | 'quality' | 'exclusion'>;

/** How many answers there are in all, as a report tells: those that it counts, and those that it says it leaves out. */
export function toldInAll({ released, exclusion }: Pick<Telling, 'released' | 'exclusion'>): number {
  return released.responses + (exclusion?.answers ?? 0);
}

/** How many answers were in none of a class, as the first report told; undefined where it told no number of the class. */
export function toldBeside(each: AnswerClass, telling: Telling): number | undefined {
  const number = toldOf(each, telling);
  const steps = telling.released.histories?.[responsesHistory]?.steps ?? [];
  // What is said of a class is said once, and stays while answers are deleted.
  const first = telling.released.responses - steps.reduce((sum, [people]) => sum + people, 0);
  return number === undefined ? undefined : first - number;
}

function toldOf(each: AnswerClass, { quality: { codes, notFromForm } }: Telling): number | undefined {
  if (each === 'without-code') return codes === undefined || codes === suppressed ? undefined : codes.without;
  if (each === 'not-from-form') {
    return notFromForm?.atLeast === notFromForm?.atMost ? notFromForm?.atLeast : undefined;
  }
  return undefined;
}
