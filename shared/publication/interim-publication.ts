import { countInSteps } from '../privacy/counter.ts';
import { itemRules } from '../privacy/item-rules.ts';
import { withoutItemsOfFew } from '../privacy/items-of-few.ts';
import { withoutMarks } from '../privacy/mark-quotable.ts';
import { releaseInterim, throughEverybody } from '../privacy/next-release.ts';
import { type Released, shownCounts, smallestGroup, smallestGroupForComments } from '../privacy/release.ts';
import { releaseComments } from '../privacy/release-comments.ts';
import type { Exclusion } from '../programme/exclusion.ts';
import type { Session } from '../programme/session.ts';
import { itemsOf } from '../questionnaire/items.ts';
import type { AnswerClass } from '../response/answer-classes.ts';
import { type Comments, ordersOf, sampleComments, withoutComments } from '../tally/comment-sample.ts';
import { type ClassFold, foldPage, foldWithout } from '../tally/fold.ts';
import { subtract } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';
import { expectSaid } from './counted-sets.ts';
import { countedAfter, courseOf, isThroughEverybody } from './course.ts';
import { noQuality } from './data-quality.ts';
import type { Publication } from './publication.ts';

/** What an interim publication depends on beside the answers. */
export interface InterimContext {
  readonly asOf: Instant;
  /** The session's publication before this one: what it showed decides what may be shown now. */
  readonly previous?: Publication | undefined;
  /** Whether the programme has no other session. */
  readonly isOnlySession: boolean;
  /** The classes of answers that it leaves out, and the decision that names these; absent: none. */
  readonly without?: readonly AnswerClass[];
  readonly decision?: Exclusion | undefined;
}

/**
 * A publication of a session that still takes answers; undefined while too few have answered. It always leaves people out,
 * so that the final one, which has everybody, differs from it by enough of them: the last in an order that says nothing of
 * when they answered. Who was counted once stays counted: the place from which people are left out only moves on.
 */
export function interimPublication(
  session: Session,
  parts: readonly ClassFold[],
  { asOf, previous, isOnlySession, without = [], decision }: InterimContext,
): Publication | undefined {
  expectSaid(decision, without);
  const folded = foldWithout(parts, without);
  const everybody = foldWithout(parts, []).tally;
  const lastOfAll = folded.last.at(-1)?.order ?? '';
  const before = previous?.leftOutFrom ?? '';
  const isLater = lastOfAll > before;
  const leftOutFrom = isLater ? lastOfAll : before;
  const left = folded.last.flatMap(({ order, response }) => (order >= leftOutFrom ? [response] : []));
  const leftOut = foldPage(session, { responses: left, unreadable: 0 }).tally;
  const tally = subtract(folded.tally, leftOut);
  if (leftOut.responses < smallestGroup || tally.responses < smallestGroup) return undefined;

  const rules = itemRules(session, isOnlySession);
  const course = courseOf(without, previous, previous);
  if (course === 'back' || course.kind === 'repeat') return undefined;
  const isOfOthers = course.kind === 'step';
  // Whom the decision leaves out does not come again; of the others some are left out this time only (see `releaseOthers`).
  const through =
    isOfOthers && isThroughEverybody(course.after, without)
      ? throughEverybody(rules, course.after.released, subtract(everybody, leftOut))
      : undefined;
  const { released, heldBack } = withoutItemsOfFew(session, tally, (of) =>
    releaseInterim(rules, through ?? previous?.released, { tally: of, leftOut, isOfOthers }),
  );
  const number = (previous?.number ?? 0) + 1;
  const answers = countInSteps(everybody.responses - folded.tally.responses);
  const ofLeft = new Set(ordersOf(sampleComments(itemsOf(session), left)));
  const sample = withoutMarks(withoutComments(folded.comments, ofLeft));
  return {
    topic: { kind: 'session', code: session.code },
    number,
    kind: 'interim',
    asOf,
    released,
    leftOutFrom,
    comments: onlyShown(commentsOf(released, through, sample, previous), released),
    quarantined: folded.quarantined,
    quality: noQuality,
    heldBack,
    speakerMeans: {},
    sessions: [],
    groups: [],
    ...(decision && without.length > 0 && { exclusion: { ...decision, answers } }),
    ...countedAfter(previous, course, { number, kind: 'interim', without }),
  };
}

function commentsOf(
  released: Released,
  through: Released | undefined,
  sample: Comments,
  previous: Publication | undefined,
): Comments {
  return released.responses < smallestGroupForComments ? {} : releaseComments(through ?? released, sample, previous);
}

/** The comments of items that are shown: of those, enough authors are among those who are left out. */
function onlyShown(comments: Comments, released: Released): Comments {
  return Object.fromEntries(Object.entries(comments).filter(([key]) => shownCounts(released, key) !== undefined));
}
