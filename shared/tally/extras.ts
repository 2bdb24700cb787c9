import type { Session } from '../programme/session.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import { quotingsOf } from '../questionnaire/quoting.ts';
import { isRating, isSatisfiedStep, scaleKey } from '../questionnaire/scale-steps.ts';
import { agreed, notApplicable } from '../questionnaire/values.ts';
import { answeredCategory } from '../response/answer-type.ts';
import { askingOf, countingOf } from '../response/answer-types.ts';
import type { Answer } from '../response/answers.ts';
import type { Response } from '../response/response.ts';
import type { Counts, Tally } from './tally.ts';

/**
 * The items of a tally that are no questions: counts of responses by how they were given, the headline by kind of
 * organisation, and comments by what their authors agreed to. They add up like all others. No question's id begins with `_`.
 */
export const extraItems = {
  /** Came too quickly to be read. */
  quick: '_quick',
  /** Came without the form's opening mark. */
  notFromForm: '_not-from-form',
  /** Came with a one-time code. */
  withCode: '_code',
  /** Gave the same step to every question of a scale, on each scale. */
  straight: '_straight',
  /** Answered nothing but what was required. */
  blank: '_blank',
  /** The counts of an item among the quick, straight-lined and blank ones. */
  doubtful: (item: string) => `_doubtful.${item}`,
  /**
   * The coarse counts of an item among those who chose an option of the question about their organisation, and answered
   * all items that are set apart so.
   */
  by: (option: string, item: string) => `_by.${option}.${item}`,
  /** How many authors of a comment agreed to be quoted: `signed` with a name for it, `unsigned` without. */
  quotable: (item: string) => `_quotable.${item}`,
} as const;

/** Fewer equal steps than this are no pattern. */
const fewestSteps = 5;

/** The headline roles whose results are set apart by kind of organisation. */
const groupedRoles = ['satisfied', 'recommend', 'able', 'used'] as const;
export type GroupedRole = (typeof groupedRoles)[number];

/** The item key and question of each headline role that the questionnaire names; a headline is never repeated. */
export function headlineItems(session: Asked) {
  const { headline } = session.questionnaire;
  const items = itemsOf(session);
  return groupedRoles.flatMap((role) => {
    const item = items.find(({ key }) => key === headline[role]);
    return item === undefined ? [] : [{ role, key: item.key, question: item.question }];
  });
}

/** The extra items of some responses of a session. */
export function extrasOf(session: Session, items: readonly Item[], responses: Iterable<Response>): Tally {
  const headline = headlineItems(session);
  const { group } = session.questionnaire.headline;
  const overall = headline.find(({ role }) => role === 'satisfied');
  const scales = itemsByScale(items).map((onScale) => onScale.map(({ key }) => key));
  // What is stored of who left it blank is no answer.
  const voluntary = items.filter(({ question }) => !question.required && !askingOf(question).isStoredBlank);
  const counts: Record<string, Record<string, number>> = {};
  const increase = (item: string, category: string) => {
    counts[item] ??= {};
    counts[item][category] = (counts[item][category] ?? 0) + 1;
  };
  const countDoubts = ({ answers, isQuick = false }: Response) => {
    const doubts = [
      ...(isQuick ? [extraItems.quick] : []),
      ...(isStraightLined(scales.map((keys) => keys.map((key) => answers[key]))) ? [extraItems.straight] : []),
      ...(voluntary.every(({ key }) => answers[key] === undefined) ? [extraItems.blank] : []),
    ];
    for (const doubt of doubts) increase(doubt, answeredCategory);
    if (overall === undefined || doubts.length === 0) return;
    const answer = answers[overall.key];
    if (answer === undefined) return;
    for (const category of countingOf(overall.question).categories(answer, overall.question))
      increase(extraItems.doubtful(overall.key), category);
  };
  const countGroup = ({ answers }: Response) => {
    const option = group && answers[group];
    if (typeof option !== 'string' || option === notApplicable) return;
    const coarse = headline.flatMap(({ role, key, question }) => {
      const category = coarseCategory(role, question, answers[key]);
      return category === undefined ? [] : [{ item: extraItems.by(option, key), category }];
    });
    // Only who answered all of them: from two sizes of a group would follow who left one out.
    if (coarse.length < headline.length) return;
    for (const { item, category } of coarse) increase(item, category);
  };
  const countQuotable = ({ answers }: Response) => {
    for (const { comment, consent, signature } of quotingsOf(items)) {
      if (answers[comment.key] === undefined || answers[consent.key] !== agreed) continue;
      const isSigned = signature !== undefined && answers[signature.key] !== undefined;
      increase(extraItems.quotable(comment.key), isSigned ? 'signed' : 'unsigned');
    }
  };
  for (const response of responses) {
    if (response.isNotFromForm) increase(extraItems.notFromForm, answeredCategory);
    if (response.hasCode) increase(extraItems.withCode, answeredCategory);
    countDoubts(response);
    countGroup(response);
    countQuotable(response);
  }
  return { responses: 0, items: counts };
}

/** The counts of a headline item in the categories in which groups are shown: fewer categories, so that fewer are too small. */
export function coarseCounts(role: GroupedRole, question: Question, counts: Counts): Counts {
  const coarse: Record<string, number> = {};
  for (const [category, count] of Object.entries(counts)) {
    const into = coarseCategory(role, question, isOfOptions(role) ? category : Number(category));
    if (into !== undefined) coarse[into] = (coarse[into] ?? 0) + count;
  }
  return coarse;
}

/** Whether a role's question offers options, of which some are favourable. */
function isOfOptions(role: GroupedRole): role is 'able' | 'used' {
  return role === 'able' || role === 'used';
}

function coarseCategory(role: GroupedRole, question: Question, answer: Answer | undefined): string | undefined {
  if (isOfOptions(role)) {
    if (question.type !== 'one' || typeof answer !== 'string' || answer === notApplicable) return undefined;
    return question.options.some(({ id, favourable }) => id === answer && favourable) ? 'yes' : 'no';
  }
  if (typeof answer !== 'number' || Number.isNaN(answer)) return undefined;
  if (role === 'satisfied') {
    const isSatisfied = question.type === 'scale' ? isSatisfiedStep(question, answer) : answer >= 4;
    return isSatisfied ? 'yes' : 'no';
  }
  if (answer >= 9) return 'promoter';
  return answer >= 7 ? 'passive' : 'detractor';
}

/**
 * What is asked on one scale each. All of five steps are one: they stand alike, whatever their words. One question alone can't
 * be answered in a row, so it is in none.
 */
export function itemsByScale(items: readonly Item[]): Item[][] {
  const byScale = new Map<string, Item[]>();
  for (const item of items) {
    const { question } = item;
    if (!isRating(question)) continue;
    const key = question.type === 'five-point' ? question.type : scaleKey(question);
    byScale.set(key, [...(byScale.get(key) ?? []), item]);
  }
  return [...byScale.values()].filter((onScale) => onScale.length > 1);
}

/** Whether somebody who was asked enough on some scale kept to one step on it, and on every other one. */
function isStraightLined(scales: readonly (readonly (Answer | undefined)[])[]): boolean {
  const steps = scales.map((answers) => answers.filter((answer) => typeof answer === 'number'));
  return steps.some((onScale) => onScale.length >= fewestSteps) && steps.every((onScale) => new Set(onScale).size <= 1);
}
