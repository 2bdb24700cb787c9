import { base, type Released, smallestGroup, suppressed } from '../privacy/release.ts';
import { changeOf } from '../privacy/release-history.ts';
import type { Session } from '../programme/session.ts';
import { answeredCategory } from '../response/answer-type.ts';
import { extraItems, headlineItems } from '../tally/extras.ts';
import { type Counts, sum } from '../tally/tally.ts';
import type { Publication, Quality, Results } from './publication.ts';

/** Nothing is said of the quality of answers that are still coming in. */
export const noQuality: Quality = { quick: 0, straightLined: 0, blank: 0, duplicates: 0 };

/** What may be said of the quality of a session's answers; each number is 0 where it is about too few people. */
export function dataQuality(
  session: Session,
  { tally, duplicates }: Results,
  released: Released,
  previous: Publication | undefined,
): Quality {
  // What an interim publication left out was never shown.
  const before = previous === undefined || previous.kind === 'interim' ? undefined : previous.quality;
  const count = (item: string) => tally.items[item]?.[answeredCategory] ?? 0;
  const doubtful = doubtfulOf(session, tally.items, released, before?.doubtful);
  return {
    quick: shownCount(count(extraItems.quick), before?.quick),
    straightLined: shownCount(count(extraItems.straight), before?.straightLined),
    blank: shownCount(count(extraItems.blank), before?.blank),
    duplicates: shownCount(duplicates, before?.duplicates),
    ...(doubtful === undefined ? {} : { doubtful }),
  };
}

/** What the sessions of a programme say of theirs, added up. */
export function sumOfQualities(qualities: readonly Quality[]): Quality {
  const total = (of: (quality: Quality) => number) => qualities.reduce((n, quality) => n + of(quality), 0);
  const doubtful = qualities.flatMap((quality) => (quality.doubtful === undefined ? [] : [quality.doubtful]));
  return {
    quick: total(({ quick }) => quick),
    straightLined: total(({ straightLined }) => straightLined),
    blank: total(({ blank }) => blank),
    duplicates: total(({ duplicates }) => duplicates),
    ...(doubtful.length === 0
      ? {}
      : {
          doubtful: sum(doubtful.map((counts) => ({ responses: 0, items: { doubtful: counts } }))).items.doubtful ?? {},
        }),
  };
}

/** A number that changed by a few people stays as it was last shown; a few people are nobody's business. */
function shownCount(now: number, before = 0): number {
  const isFewMore = before > 0 && now !== before && Math.abs(now - before) < smallestGroup;
  if (isFewMore) return before;
  return now >= smallestGroup ? now : 0;
}

/**
 * The satisfaction of those whose answers are in doubt, when they and the others are both enough people; after a
 * correction only if it changed by enough people too.
 */
function doubtfulOf(
  session: Session,
  items: Readonly<Record<string, Counts>>,
  released: Released,
  before: Counts | undefined,
): Counts | undefined {
  const overall = headlineItems(session).find(({ role }) => role === 'satisfied');
  if (overall === undefined) return undefined;
  const { type } = overall.question;
  const shown = released.items[overall.key] ?? suppressed;
  const counts = items[extraItems.doubtful(overall.key)] ?? {};
  if (shown === suppressed || base(type, counts) < smallestGroup) return undefined;
  const rest = changeOf(counts, shown);
  if (Object.values(rest).some((count) => count < 0) || base(type, rest) < smallestGroup) return undefined;
  return before ?? counts;
}
