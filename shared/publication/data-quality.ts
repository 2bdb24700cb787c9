import { needsCode } from '../access/access.ts';
import { smallestCell } from '../privacy/groups.ts';
import { type Released, smallestGroup, suppressed } from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import { isRating } from '../questionnaire/scale-steps.ts';
import { scaleOf, scaleSteps } from '../questionnaire/step-numbers.ts';
import type { AnswerClass } from '../response/answer-classes.ts';
import { answeredCategory } from '../response/answer-type.ts';
import { coarseCounts, extraItems, headlineItems, itemsByScale } from '../tally/extras.ts';
import type { Counts } from '../tally/tally.ts';
import type { CodeUse, PeopleQuality, Publication, Quality, Range, Results, YesNo } from './publication.ts';
import { shownItems } from './shown-items.ts';

/** Nothing is said of the quality of answers that are still coming in. */
export const noQuality: Quality = { quick: 0, straightLined: 0, blank: 0, duplicates: 0 };

/**
 * What may be said of the quality of a session's answers; each number is 0 where it would tell of too few people: those whom
 * it is about, or all others. It is said once, when the session is over: a number that is said anew after deletions would
 * tell of the few who are between the two, and one that is not said any more, that nobody is left.
 */
export function dataQuality(
  session: Session,
  { tally, duplicates, without = [] }: Results,
  released: Released,
  previous: Publication | undefined,
  beside: PeopleQuality = {},
): Quality {
  // What an interim publication left out was never shown.
  if (previous !== undefined && previous.kind !== 'interim') return previous.quality;
  const count = (item: string) => tally.items[item]?.[answeredCategory] ?? 0;
  const shownCount = (some: number) => (isSpread([some, tally.responses - some]) ? some : 0);
  const satisfiedInDoubt = satisfiedInDoubtOf(session, tally.items, released);
  const straightLined = shownCount(count(extraItems.straight));
  const isLeftOut = without.includes('without-code');
  const codes = codeUse(session, { responses: tally.responses, coded: count(extraItems.withCode), isLeftOut });
  return {
    quick: shownCount(count(extraItems.quick)),
    straightLined: canBeOnAnyStep(straightLined, session, released) ? straightLined : 0,
    blank: shownCount(count(extraItems.blank)),
    // Two who agree are no doubt where nobody could answer twice.
    duplicates: isOnceEach(codes) ? 0 : shownCount(duplicates),
    notFromForm: shownRange(count(extraItems.notFromForm)),
    ...(codes === undefined ? {} : { codes }),
    ...beside,
    ...(satisfiedInDoubt === undefined ? {} : { satisfiedInDoubt }),
  };
}

/** What follows of the answers from what is left out: nothing else is said of them where the quality was said before. */
export function qualityWithout(
  { access }: Pick<Session, 'access'>,
  without: readonly AnswerClass[],
  responses: number,
): Quality {
  if (access === undefined) return noQuality;
  const codes = without.includes('without-code') ? { with: responses, without: 0 } : suppressed;
  return { ...noQuality, codes };
}

/** Whether every answer came with a one-time code, so that none is somebody's second one with it. */
export function isOnceEach(codes: Quality['codes']): boolean {
  return codes !== undefined && codes !== suppressed && codes.without === 0;
}

/**
 * How many answers came with a code and how many without: where there are enough of both. That all came with one, where no other
 * is taken or counted, everybody knows; where others are taken too, it would be told of each.
 */
function codeUse(
  { access }: Session,
  { responses, coded, isLeftOut }: { responses: number; coded: number; isLeftOut: boolean },
): Quality['codes'] {
  if (access === undefined) return undefined;
  const parts = [coded, responses - coded] as const;
  const isKnown = (needsCode(access) || isLeftOut) && coded === responses;
  return isKnown || isSpread(parts) ? { with: parts[0], without: parts[1] } : suppressed;
}

/** What the sessions of a programme say of theirs, added up, so that nothing follows from its sum. */
export function sumOfQualities(sessions: readonly Pick<Publication, 'kind' | 'quality' | 'released'>[]): Quality {
  const qualities = sessions.map(({ quality }) => quality);
  const total = (of: (quality: Quality) => number) => qualities.reduce((n, quality) => n + of(quality), 0);
  const ranges = qualities.flatMap(({ notFromForm }) => notFromForm ?? []);
  // Of a session that was corrected, it is about answers some of which are no longer in its numbers.
  const inDoubt = sessions.flatMap(({ kind, quality }) => (kind === 'final' ? (quality.satisfiedInDoubt ?? []) : []));
  return {
    quick: total(({ quick }) => quick),
    straightLined: total(({ straightLined }) => straightLined),
    blank: total(({ blank }) => blank),
    duplicates: total(({ duplicates }) => duplicates),
    ...(ranges.length > 0 && { notFromForm: ranges.reduce(addRanges) }),
    ...sumOfCodes(sessions),
    ...(inDoubt.length > 0 && {
      satisfiedInDoubt: inDoubt.reduce((one, other) => ({ yes: one.yes + other.yes, no: one.no + other.no })),
    }),
  };
}

/** In a session without codes all answers came without one. A session that does not say it leaves nothing to be said of all. */
function sumOfCodes(sessions: readonly Pick<Publication, 'quality' | 'released'>[]): Pick<Quality, 'codes'> {
  if (sessions.every(({ quality }) => quality.codes === undefined)) return {};
  let sum: CodeUse = { with: 0, without: 0 };
  for (const { quality, released } of sessions) {
    const { codes = { with: 0, without: released.responses } } = quality;
    if (codes === suppressed) return { codes };
    sum = { with: sum.with + codes.with, without: sum.without + codes.without };
  }
  return { codes: sum };
}

function addRanges(one: Range, other: Range): Range {
  return { atLeast: one.atLeast + other.atLeast, atMost: one.atMost + other.atMost };
}

/** Whether nobody can learn more of a part of some people than that it is not all of them, nor can four who know theirs. */
function isSpread(parts: readonly number[]): boolean {
  return parts.every((count) => count >= smallestCell);
}

/** As many as can put together what they know of themselves. */
const colleagues = smallestGroup - 1;

/**
 * Whether those who gave one step to everything can be anywhere, on each scale: on each step there are no more of them than the question
 * has answers on it where it has fewest. If they could not be all on other steps than one, somebody who knows how many they
 * are would know of some of them what they answered to every question.
 */
function canBeOnAnyStep(straightLined: number, session: Session, released: Released): boolean {
  const shown = new Map(shownItems({ session, released }).map(({ item, counts }) => [item.key, counts] as const));
  const scales = itemsByScale(itemsOf(session));
  return scales.length > 0 && scales.every((items) => isOpen(items, shown, straightLined));
}

function isOpen(items: readonly Item[], shown: ReadonlyMap<string, Counts>, straightLined: number): boolean {
  const counted = items.flatMap(({ key, question }) => {
    const counts = shown.get(key);
    return counts === undefined || !isRating(question) ? [] : [{ question, counts }];
  });
  const [first] = counted;
  if (first === undefined) return false;
  const most = scaleSteps(scaleOf(first.question)).map((step) =>
    Math.min(...counted.map(({ counts }) => counts[step] ?? 0)),
  );
  const onAll = most.reduce((one, other) => one + other, 0);
  return most.every((on) => onAll - on >= straightLined + colleagues);
}

/** That there are some is said even of few: nobody who used the form is among them, and an organiser must know. */
function shownRange(count: number): Range {
  if (count > 0 && count < smallestGroup) return { atLeast: 1, atMost: smallestGroup - 1 };
  return { atLeast: count, atMost: count };
}

/**
 * How many of those whose answers are in doubt are satisfied and how many are not, where in both, and in both among the
 * others, there are enough people: who subtracts one from everybody gets the other, and where all who are not satisfied are
 * in doubt, so is each of them.
 */
function satisfiedInDoubtOf(
  session: Session,
  items: Readonly<Record<string, Counts>>,
  released: Released,
): YesNo | undefined {
  const overall = headlineItems(session).find(({ role }) => role === 'satisfied');
  const shown = overall === undefined ? suppressed : (released.items[overall.key] ?? suppressed);
  if (overall === undefined || shown === suppressed) return undefined;
  const coarse = (counts: Counts): YesNo => {
    const { yes = 0, no = 0 } = coarseCounts('satisfied', overall.question, counts);
    return { yes, no };
  };
  const all = coarse(shown);
  const counted = coarse(items[overall.key] ?? {});
  // While some answers wait for others, the doubtful ones may be among them.
  if (all.yes !== counted.yes || all.no !== counted.no) return undefined;
  const doubtful = coarse(items[extraItems.doubtful(overall.key)] ?? {});
  const others = { yes: all.yes - doubtful.yes, no: all.no - doubtful.no };
  return isSpread([doubtful.yes, doubtful.no, others.yes, others.no]) ? doubtful : undefined;
}
