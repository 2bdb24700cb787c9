import { smallestGroup } from '../privacy/release.ts';
import type { StoredSession } from '../programme/session.ts';
import type { AnswerClass } from '../response/answer-classes.ts';
import { fittingComments } from '../tally/comment-sample.ts';
import { duplicateResponses } from '../tally/duplicates.ts';
import { type ClassFold, type Folded, foldWithout } from '../tally/fold.ts';
import { equal, subtract, type Tally } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';
import type { Results, Seal } from './publication.ts';

/** The first seal of a session. One that is only made when the single answers are deleted keeps no comments. */
export function newSeal(session: StoredSession, results: Results, now: Instant): Seal {
  const { code, version, sealedAt = now } = session;
  const comments = now < session.answersExpireAt ? results.comments : {};
  return { session: code, revision: 1, sealedAt, version, ...results, comments };
}

/**
 * What a later fold of a sealed session says: `next` is the seal that takes its place, when so many answers were deleted
 * that a publication of the rest tells nothing of a few people. `hasDrifted`: deletions alone don't explain it.
 */
export function renewedSeal(
  seal: Seal,
  parts: readonly ClassFold[],
  now: Instant,
): { readonly next?: Seal; readonly hasDrifted: boolean } {
  const { without = [] } = seal;
  const folded = foldWithout(parts, without);
  const hasDrifted = !isAfterDeletions(seal, folded);
  const deleted = seal.tally.responses - folded.tally.responses;
  if (hasDrifted || deleted < smallestGroup) return { hasDrifted };
  return { next: sealAnew(seal, resultsWithout(parts, without), now), hasDrifted };
}

/** The seal that takes the place of another one. */
export function sealAnew({ session, version, revision }: Seal, results: Results, now: Instant): Seal {
  return { session, version, revision: revision + 1, sealedAt: now, ...results };
}

/** What is there for a publication without some classes of answers. */
export function resultsWithout(parts: readonly ClassFold[], without: readonly AnswerClass[]): Results {
  const results = resultsOf(foldWithout(parts, without));
  return without.length === 0 ? results : { ...results, without, everybody: foldWithout(parts, []).tally };
}

/** Whether what is stored now is what was sealed, or that less some responses. */
export function isAfterDeletions(
  seal: Pick<Seal, 'tally' | 'quarantined'>,
  folded: Pick<Folded, 'tally' | 'quarantined'>,
): boolean {
  if (folded.quarantined !== seal.quarantined) return false;
  const deleted = subtract(seal.tally, folded.tally);
  if (deleted.responses === 0) return equal(seal.tally, folded.tally);
  return deleted.responses > 0 && !hasNegative(deleted);
}

function hasNegative({ items }: Tally): boolean {
  return Object.values(items).some((counts) => Object.values(counts).some((count) => count < 0));
}

/** What a fold has for a publication. */
export function resultsOf({ tally, comments, quarantined, duplicates }: Folded): Results {
  return { tally, comments: fittingComments(comments), quarantined, duplicates: duplicateResponses(duplicates) };
}
