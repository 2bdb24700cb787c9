import { coarsening as check } from '../question-types/check/coarsening.ts';
import { coarsening as consent } from '../question-types/consent/coarsening.ts';
import { coarsening as date } from '../question-types/date/coarsening.ts';
import { coarsening as fivePoint } from '../question-types/five-point/coarsening.ts';
import { coarsening as number } from '../question-types/number/coarsening.ts';
import { coarsening as one } from '../question-types/one/coarsening.ts';
import { coarsening as pair } from '../question-types/pair/coarsening.ts';
import { coarsening as rank } from '../question-types/rank/coarsening.ts';
import { coarsening as scale } from '../question-types/scale/coarsening.ts';
import { coarsening as several } from '../question-types/several/coarsening.ts';
import { coarsening as text } from '../question-types/text/coarsening.ts';
import { coarsening as zeroToTen } from '../question-types/zero-to-ten/coarsening.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { testsOf } from '../questionnaire/condition.ts';
import { type Condition, conditionsOf, type Item, itemsOf, type Test } from '../questionnaire/items.ts';
import type { Question, QuestionOf, QuestionType } from '../questionnaire/question.ts';
import { quotingsOf } from '../questionnaire/quoting.ts';
import type { Coarsening, CoarseningOf } from './coarsening.ts';

/** How one item may be shown. */
export interface ItemRule {
  readonly type: QuestionType;
  /** Its answers can tell who somebody is: how they are counted together, and that they are shown once. */
  readonly coarsening?: Coarsening;
  /**
   * Shown nowhere. The kind of organisation, where a programme sets results apart by it: beside it, those would tell of few
   * people. And what is asked only of those who gave an answer that can tell who somebody is: how many were asked would tell
   * how many gave it.
   */
  readonly isWithheld?: true;
  /**
   * Shown once, with the final report, as what has a coarsening: a consent to be quoted, and the names for it. Comments are
   * marked by it, so a step by five people less the marks that went with their comments would tell of one or two.
   */
  readonly isMark?: true;
  /**
   * Shown once as well. It is asked by several answers, by numbers, or by who did not give one: a step of it beside steps of those answers,
   * which come at other times, would tell of the few who make the difference. In the final report everything is of everybody.
   */
  readonly isCrossing?: true;
}

/** Whether an item is shown once, in the final report, and never anew. */
export function isShownOnce({ coarsening, isMark, isCrossing: crosses }: ItemRule): boolean {
  return coarsening !== undefined || isMark === true || crosses === true;
}

/** By key, how each item may be shown. */
export type ItemRules = ReadonlyMap<string, ItemRule>;

/** How answers to each type of question are counted together. */
const coarsenings: { readonly [T in QuestionType]: CoarseningOf<QuestionOf<T>> } = {
  'five-point': fivePoint,
  'zero-to-ten': zeroToTen,
  one,
  several,
  scale,
  text,
  pair,
  number,
  date,
  rank,
  check,
  consent,
};

/**
 * How each item that is asked may be shown.
 *
 * @param isOnlySession whether the programme has no other session: then nothing is set apart by kind of organisation
 */
export function itemRules(asked: Asked, isOnlySession: boolean): ItemRules {
  const { group } = asked.questionnaire.headline;
  const items = itemsOf(asked);
  const marks = new Set(quotingsOf(items).flatMap(({ consent, signature }) => [consent.key, signature?.key]));
  return new Map(
    items.map((item) => [
      item.key,
      { ...ruleOf(item, group, isOnlySession), ...(marks.has(item.key) && { isMark: true as const }) },
    ]),
  );
}

function ruleOf(item: Item, group: string | undefined, isOnlySession: boolean): ItemRule {
  const { type } = item.question;
  const coarsening = coarseningOf(item, group);
  const isWithheld = (item.key === group && !isOnlySession) || isAskedOfSome(item, group);
  const crosses = isCrossing(item);
  return {
    type,
    ...(coarsening && { coarsening }),
    ...(isWithheld && { isWithheld }),
    ...(crosses && { isCrossing: crosses }),
  };
}

function coarseningOf({ key, question }: Item, group: string | undefined): Coarsening | undefined {
  // The table has the function for just this type.
  return (coarsenings[question.type] as CoarseningOf<Question>)(question, key === group);
}

/** Whether an item is asked only of those who gave an answer that can tell who somebody is. */
function isAskedOfSome(item: Item, group: string | undefined): boolean {
  return conditionsOf(item)
    .flatMap((condition) => testsOf(condition))
    .some((test) => (coarseningOf(test.on, group) !== undefined && !isBounded(test)) || isAskedOfSome(test.on, group));
}

/** Whether a test is of a number that was typed: its bounds are ends of classes in which numbers are counted (see `checkCondition`). */
export function isBounded(test: Test): boolean {
  return 'from' in test || 'to' in test;
}

/** Whether an item is asked by anything else than that one answer was chosen, or given, or after an item that is; or has options for
 * some only. */
export function isCrossing({ condition, offers }: Item): boolean {
  // Who chose an option that is offered after another answer gave both.
  if (offers !== undefined) return true;
  if (condition === undefined) return false;
  return !isOneAnswer(condition) || testsOf(condition).some(({ on }) => isCrossing(on));
}

function isOneAnswer(condition: Condition): boolean {
  return 'is' in condition || ('answered' in condition && condition.answered);
}
