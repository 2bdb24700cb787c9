import { coarsening as date } from '../question-types/date/coarsening.ts';
import { coarsening as number } from '../question-types/number/coarsening.ts';
import { coarsening as one } from '../question-types/one/coarsening.ts';
import { coarsening as pair } from '../question-types/pair/coarsening.ts';
import { coarsening as rank } from '../question-types/rank/coarsening.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import type { Question, QuestionOf, QuestionType } from '../questionnaire/question.ts';
import type { Coarsening, CoarseningOf } from './coarsening.ts';

/** How one item may be shown. */
export interface ItemRule {
  readonly type: QuestionType;
  /** Its answers can tell who somebody is: how they are counted together, and that they are shown once. */
  readonly coarsening?: Coarsening;
  /** Shown for the whole programme only: results by kind of organisation would tell of few people beside it. */
  readonly isOfProgramme?: true;
}

/** By key, how each item may be shown. */
export type ItemRules = ReadonlyMap<string, ItemRule>;

/** How answers to each type of question can tell who somebody is; `undefined`: they are opinions. */
const coarsenings: { readonly [T in QuestionType]: CoarseningOf<QuestionOf<T>> | undefined } = {
  'five-point': undefined,
  'zero-to-ten': undefined,
  one,
  several: undefined,
  text: undefined,
  pair,
  number,
  date,
  rank,
  check: undefined,
  consent: undefined,
};

/**
 * How each item that is asked may be shown.
 *
 * @param isOnlySession whether the programme has no other session: then nothing is set apart by kind of organisation
 */
export function itemRules(asked: Asked, isOnlySession: boolean): ItemRules {
  const { group } = asked.questionnaire.headline;
  return new Map(
    itemsOf(asked).map((item) => [item.key, ruleOf(item, { isGroup: item.key === group, isOnlySession })]),
  );
}

function ruleOf(
  { question }: Item,
  { isGroup, isOnlySession }: { isGroup: boolean; isOnlySession: boolean },
): ItemRule {
  const { type } = question;
  // The table has the function for just this type.
  const coarsen = coarsenings[type] as CoarseningOf<Question> | undefined;
  if (coarsen === undefined || (question.type === 'one' && !question.identifies && !isGroup)) return { type };
  const rule = { type, coarsening: coarsen(question) };
  return isGroup && !isOnlySession ? { ...rule, isOfProgramme: true } : rule;
}
