import { smallestGroup } from '../privacy/release.ts';
import type { StoredSession } from '../programme/session.ts';
import { fittingComments } from '../tally/comment-sample.ts';
import { duplicateResponses } from '../tally/duplicates.ts';
import type { Folded } from '../tally/fold.ts';
import { equal, subtract, type Tally } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';
import type { Results, Seal } from './publication.ts';

/** The first seal of a session. One that is only made when the single answers are deleted keeps no comments. */
export function newSeal(session: StoredSession, folded: Folded, now: Instant): Seal {
  const { code, version, sealedAt = now } = session;
  const results = resultsOf(folded);
  const comments = now < session.answersExpireAt ? results.comments : {};
  return { session: code, revision: 1, sealedAt, version, ...results, comments };
}

/**
 * What a later fold of a sealed session says: `next` is the seal that takes its place, when so many answers were deleted
 * that a publication of the rest tells nothing of a few people. `hasDrifted`: deletions alone don't explain it.
 */
export function renewedSeal(
  seal: Seal,
  folded: Folded,
  now: Instant,
): { readonly next?: Seal; readonly hasDrifted: boolean } {
  const hasDrifted = !isAfterDeletions(seal, folded);
  const deleted = seal.tally.responses - folded.tally.responses;
  if (hasDrifted || deleted < smallestGroup) return { hasDrifted };
  return { next: { ...seal, revision: seal.revision + 1, sealedAt: now, ...resultsOf(folded) }, hasDrifted };
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
