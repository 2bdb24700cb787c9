import { itemRules } from '../privacy/item-rules.ts';
import { withoutItems, withoutItemsOfFew } from '../privacy/items-of-few.ts';
import { markQuotable } from '../privacy/mark-quotable.ts';
import { releaseNext, releaseOthers, throughEverybody } from '../privacy/next-release.ts';
import { smallestGroupForComments } from '../privacy/release.ts';
import { releaseComments } from '../privacy/release-comments.ts';
import type { Session } from '../programme/session.ts';
import type { Comments } from '../tally/comment-sample.ts';
import type { Instant } from '../time/instant.ts';
import { expectSaid } from './counted-sets.ts';
import { type Course, countedAfter, isThroughEverybody } from './course.ts';
import { dataQuality, qualityWithout } from './data-quality.ts';
import type { LeftOut, PeopleQuality, Publication, Results } from './publication.ts';

/** What a publication of a session depends on beside its results. */
export interface SessionContext {
  readonly asOf: Instant;
  /** The session's publication before this one. */
  readonly previous?: Publication | undefined;
  /** Which publication decides what may be shown now; absent: the one before this one, or none. */
  readonly course?: Exclude<Course, { kind: 'repeat' }> | Repeat;
  /** What is said of the answers that are left out; absent: none are. */
  readonly exclusion?: LeftOut;
  /** Whether the programme has no other session. */
  readonly isOnlySession: boolean;
  /** What is said of its people and not of their answers: who was invited by mail, and how many left an address. */
  readonly people?: PeopleQuality;
  /** Whether its retention date has come. */
  readonly areCommentsDeleted?: boolean;
}

/** The publication that is repeated. */
interface Repeat {
  readonly kind: 'repeat';
  readonly of: Publication;
}

/** The next publication of a session that is over: the final one, which has everybody who is counted, or a corrected one. */
export function sessionPublication(session: Session, results: Results, context: SessionContext): Publication {
  const { asOf, previous, areCommentsDeleted = false, exclusion } = context;
  expectSaid(exclusion, results.without ?? []);
  const isFirst = isFirstFinal(previous);
  const { comments, ...shown } = shownOf(session, results, context, isFirst);
  const number = (previous?.number ?? 0) + 1;
  const kind = isFirst ? 'final' : 'corrected';
  return {
    topic: { kind: 'session', code: session.code },
    ...{ number, kind, asOf },
    ...shown,
    quality: { ...shown.quality, ...addressesLeft(isFirst ? context.people : previous?.quality) },
    ...(areCommentsDeleted ? { comments: {}, areCommentsDeleted } : { comments: comments() }),
    quarantined: results.quarantined,
    sessions: [],
    groups: [],
    ...(exclusion && { exclusion }),
    ...countedAfter(previous, context.course, { number, kind, without: results.without ?? [] }),
  };
}

/** Whether what comes after it is the final one; each later one is a correction of that. */
export function isFirstFinal(previous: Pick<Publication, 'kind'> | undefined): boolean {
  return previous === undefined || previous.kind === 'interim';
}

/** Of no answer, so it stays whichever are left out; absent where it was not said. */
function addressesLeft({
  addressesLeft: count,
}: Pick<PeopleQuality, 'addressesLeft'> = {}): Pick<PeopleQuality, 'addressesLeft'> {
  return count === undefined ? {} : { addressesLeft: count };
}

/** What depends on the answers and on what was shown of them. */
interface Shown extends Pick<Publication, 'released' | 'heldBack' | 'quality' | 'speakerMeans'> {
  readonly comments: () => Comments;
}

function shownOf(session: Session, results: Results, context: SessionContext, isFirst: boolean): Shown {
  const { previous, course = previous === undefined ? { kind: 'first' } : { kind: 'next', after: previous } } = context;
  if (course.kind === 'repeat') return repeated(course.of, results);
  const rules = itemRules(session, context.isOnlySession);
  const before = course.kind === 'first' ? undefined : course.after;
  const isStep = course.kind === 'step' && before !== undefined;
  const everybody =
    isStep && isFirst && isThroughEverybody(before, results.without ?? []) ? results.everybody : undefined;
  const { released, heldBack, ofFew } = withoutItemsOfFew(session, results.tally, (tally) =>
    isStep
      ? releaseOthers(rules, before.released, tally, { isFirst, everybody })
      : releaseNext(rules, before?.released, tally, isFirst),
  );
  const sample = withoutItems(results.comments, ofFew);
  const comments = () => {
    const among =
      everybody && before ? { ...released, ...throughEverybody(rules, before.released, everybody) } : released;
    const shown = released.responses < smallestGroupForComments ? {} : releaseComments(among, sample, before);
    return isFirst ? markQuotable(session, shown, sample, results.tally) : shown;
  };
  const isTold = isStep && !isFirst;
  return {
    ...{ released, heldBack, comments },
    // What was said of the quality was said of other answers, and what is said once is not said of these.
    quality: isTold
      ? qualityWithout(session, results.without ?? [], released.responses)
      : dataQuality(session, results, released, before, context.people),
    // Those of a final one come with the step that it makes possible (see `withSpeakerMeans`).
    speakerMeans: isFirst || isTold ? {} : (before?.speakerMeans ?? {}),
  };
}

/** What an earlier publication showed, less the comments that are gone since. */
function repeated({ released, comments, quality, speakerMeans, heldBack }: Publication, results: Results): Shown {
  const isLess = results.tally.responses !== released.responses;
  return {
    ...{ released, quality, speakerMeans, heldBack: heldBack || isLess },
    comments: () => releaseComments(released, results.comments, { released, comments }),
  };
}
