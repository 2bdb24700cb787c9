import type { ShownChange } from '../../privacy/linked-pairs.ts';
import type { Publication } from '../../publication/publication.ts';
import { comparableQuestions } from '../../questionnaire/comparable-questions.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import type { Outcome } from '../../statistics/holm.ts';
import { zOfLevel } from '../../statistics/normal-quantile.ts';
import { exactPaired, pairedDifference } from '../../statistics/paired-difference.ts';
import { type ComparedNumber, comparedNumber } from './compared-numbers.ts';
import { type Claim, leastPoints, verdictOf } from './comparison.ts';

/** How those have changed in one question who answered it before and after. */
interface LinkedChange {
  readonly number: ComparedNumber;
  readonly change: ShownChange;
  /** How probable it is where as many change for the better as for the worse. */
  readonly p: number;
}

/** The same with what may be said of it. */
export type ChangeClaim = LinkedChange & Pick<Claim, 'verdict' | 'level' | 'apart'>;

/** Each question of which it is shown, in the order of the questionnaire. */
export function linkedChanges({ linked }: Pick<Publication, 'linked'>, questionnaire: Questionnaire): LinkedChange[] {
  if (linked === undefined) return [];
  return comparableQuestions(questionnaire).flatMap((question) => {
    const change = linked.items[question.id];
    return change === undefined ? [] : [{ number: comparedNumber(question), change, p: exactPaired(change) }];
  });
}

/** One of them with what became of it among all that is compared. Also of a question from 0 to 10 it is a share of people. */
export function claimedChange(linked: LinkedChange, { isRejected, level }: Outcome): ChangeClaim {
  const apart = pairedDifference(linked.change, zOfLevel(level));
  return { ...linked, level, apart, verdict: verdictOf(apart, isRejected, leastPoints.share) };
}
