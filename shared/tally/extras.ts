import type { Session } from '../programme/session.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import { quotingsOf } from '../questionnaire/quoting.ts';
import { isRating, isSatisfiedStep, scaleKey } from '../questionnaire/scale-steps.ts';
import { agreed, notApplicable } from '../questionnaire/values.ts';
import { type AnswerRow, placesOf, rowOf } from '../response/answer-rows.ts';
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
  const counter = extrasCounter(session, items);
  const row = rowOf(items);
  for (const response of responses) counter.take(response, row(response.answers));
  return { responses: 0, items: counter.counts() };
}

/** How an answer was given, beside what it says. */
type Marks = Pick<Response, 'isQuick' | 'isNotFromForm' | 'hasCode'>;

/** Counts the extra items of responses that come one by one. */
export function extrasCounter(session: Asked, items: readonly Item[]) {
  const places = placesOf(items);
  const placeOf = (item: Pick<Item, 'key'> | undefined) => (item === undefined ? undefined : places.get(item.key));
  const headline = headlineItems(session).map((item) => ({
    ...item,
    place: placeOf(item) ?? 0,
    coarse: coarsely(item),
  }));
  const { group } = session.questionnaire.headline;
  const groupPlace = group === undefined ? undefined : places.get(group);
  const overall = headline.find(({ role }) => role === 'satisfied');
  const scales = itemsByScale(items).map((onScale) => onScale.map((item) => placeOf(item) ?? 0));
  // What is stored of who left it blank is no answer.
  const isVoluntary = items.map(({ question }) => !question.required && !askingOf(question).isStoredBlank);
  const quotings = quotingsOf(items).map(({ comment, consent, signature }) => ({
    item: extraItems.quotable(comment.key),
    comment: placeOf(comment) ?? 0,
    consent: placeOf(consent) ?? 0,
    signature: placeOf(signature),
  }));
  const counts = new Map<string, Map<string, number>>();
  const increase = (item: string, category: string) => {
    const categories = counts.get(item) ?? new Map<string, number>();
    if (categories.size === 0) counts.set(item, categories);
    categories.set(category, (categories.get(category) ?? 0) + 1);
  };
  const countDoubts = (isQuick: boolean, row: AnswerRow) => {
    const isStraight = isStraightLined(scales, row);
    const isBlank = isVoluntary.every((is, place) => !is || row[place] === undefined);
    if (isQuick) increase(extraItems.quick, answeredCategory);
    if (isStraight) increase(extraItems.straight, answeredCategory);
    if (isBlank) increase(extraItems.blank, answeredCategory);
    if (overall === undefined || !(isQuick || isStraight || isBlank)) return;
    const answer = row[overall.place];
    if (answer === undefined) return;
    for (const category of countingOf(overall.question).categories(answer, overall.question))
      increase(extraItems.doubtful(overall.key), category);
  };
  const countGroup = (row: AnswerRow) => {
    const option = groupPlace === undefined ? undefined : row[groupPlace];
    if (typeof option !== 'string' || option === notApplicable) return;
    // Only who answered all of them: from two sizes of a group would follow who left one out.
    if (headline.some(({ place, coarse }) => coarse(row[place]) === undefined)) return;
    for (const { key, place, coarse } of headline) increase(extraItems.by(option, key), coarse(row[place]) ?? '');
  };
  const countQuotable = (row: AnswerRow) => {
    for (const { item, comment, consent, signature } of quotings) {
      if (row[comment] === undefined || row[consent] !== agreed) continue;
      increase(item, signature !== undefined && row[signature] !== undefined ? 'signed' : 'unsigned');
    }
  };
  return {
    take({ isQuick = false, isNotFromForm, hasCode }: Marks, row: AnswerRow): void {
      if (isNotFromForm) increase(extraItems.notFromForm, answeredCategory);
      if (hasCode) increase(extraItems.withCode, answeredCategory);
      countDoubts(isQuick, row);
      countGroup(row);
      countQuotable(row);
    },
    counts: (): Record<string, Counts> =>
      Object.fromEntries([...counts].map(([item, categories]) => [item, Object.fromEntries(categories)])),
  };
}

/** The coarse category of an answer, worked out once for each different one: there are as many as steps or options. */
function coarsely({ role, question }: { readonly role: GroupedRole; readonly question: Question }) {
  const known = new Map<Answer | undefined, string | undefined>();
  return (answer: Answer | undefined): string | undefined => {
    if (!known.has(answer) && known.size < 100) known.set(answer, coarseCategory(role, question, answer));
    return known.has(answer) ? known.get(answer) : coarseCategory(role, question, answer);
  };
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
function isStraightLined(scales: readonly (readonly number[])[], row: AnswerRow): boolean {
  let isTelling = false;
  for (const places of scales) {
    let first: Answer | undefined;
    let steps = 0;
    for (const place of places) {
      const step = row[place];
      if (typeof step !== 'number') continue;
      first ??= step;
      if (step !== first) return false;
      steps += 1;
    }
    isTelling ||= steps >= fewestSteps;
  }
  return isTelling;
}
