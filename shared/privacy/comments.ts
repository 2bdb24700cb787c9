import { answeredCell } from '../response/kinds/kind.ts';
import type { Comments } from '../tally/comments.ts';
import { type Released, smallestGroup, smallestGroupForComments } from './release.ts';

/** The comments that a publication shows, and the release that it shows them with. */
export interface ShownComments {
  readonly released: Released;
  readonly comments: Comments;
}

/**
 * The comments that may be shown with a release. A question's comments stay those shown before until enough people more
 * have written one, so that a new comment is never that of the one person who just answered. What was deleted is gone.
 */
export function releaseComments(released: Released, sample: Comments, previous?: ShownComments): Comments {
  if (released.responses < smallestGroupForComments) return {};
  const next: Record<string, Comments[string]> = {};
  for (const key of new Set([...Object.keys(previous?.comments ?? {}), ...Object.keys(sample)])) {
    const now = sample[key] ?? [];
    const before = previous?.comments[key];
    const isFresh =
      previous === undefined ||
      before === undefined ||
      Math.abs(written(released, key, now.length) - written(previous.released, key, before.length)) >= smallestGroup;
    const comments = isFresh
      ? now
      : before.filter((comment) => isStillThere(comment, now, now.length < written(released, key, now.length)));
    if (comments.length > 0) next[key] = comments;
  }
  return next;
}

/** How many wrote a comment: what the release says; while it hides that, they are so few that all are in the sample. */
function written({ items }: Released, key: string, sampled: number): number {
  const counts = items[key];
  return counts === undefined || counts === 'hidden' ? sampled : (counts[answeredCell] ?? 0);
}

/**
 * A sample keeps the first in order: a comment that is missing and would belong among them was deleted; one that comes
 * after a sample that is not all may be among the rest.
 */
function isStillThere({ order }: Comments[string][number], sample: Comments[string], isPart: boolean): boolean {
  if (sample.some((comment) => comment.order === order)) return true;
  return isPart && order > (sample.at(-1)?.order ?? '');
}
