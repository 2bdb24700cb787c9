import { base, type Released, shownCounts } from '../../privacy/release.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import { questionById } from '../../questionnaire/question-by-id.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { exactExcess } from '../../statistics/exact-test.ts';
import { fewestFor } from '../least-bases.ts';

/** A barrier beside the mean of all that could be named. */
export interface BarrierLead {
  readonly option: QuestionOf<'several'>['options'][number];
  /** How many named it, of how many who answered. */
  readonly count: number;
  readonly n: number;
  /** How probable it is that so many name it where all are named alike. */
  readonly p: number;
}

/**
 * For each barrier, whether it leads. If somebody who names some barriers is as likely to name any others, each gets one
 * part of all that were named; that one person names none twice only makes large numbers rarer. What excludes others
 * ("nothing") is no barrier.
 */
export function barrierLeads(released: Released, questionnaire: Questionnaire): BarrierLead[] {
  const { barrier } = questionnaire.headline;
  const [question, counts] = [questionById(questionnaire, barrier), shownCounts(released, barrier)];
  if (question?.type !== 'several' || counts === undefined) return [];
  const n = base('several', counts);
  const named = question.options
    .filter(({ exclusive }) => !exclusive)
    .map((option) => ({ option, count: counts[option.id] ?? 0, n }));
  const all = named.reduce((sum, { count }) => sum + count, 0);
  if (n < fewestFor.share || named.length < 2) return [];
  return named.map((each) => ({ ...each, p: exactExcess(each.count, all, 1 / named.length) }));
}
