import { answeredCategory } from '../response/answer-type.ts';
import type { Comments } from '../tally/comment-sample.ts';
import { type Released, shownCounts, smallestGroup, smallestGroupForComments } from './release.ts';

/** The comments that a publication shows, and the release that it shows them with. */
export interface ShownComments {
  readonly released: Released;
  readonly comments: Comments;
}

/**
 * The comments that may be shown with a release. They stay those shown before until enough people more have answered, and
 * of a question's comments enough people more have written one, so that a new comment is never that of the one person who
 * just came. Fewer people are no reason for new comments: one who came while others went would be the only one who can
 * have written them. What was deleted is gone.
 */
export function releaseComments(released: Released, sample: Comments, previous?: ShownComments): Comments {
  if (released.responses < smallestGroupForComments) return {};
  const next: Record<string, Comments[string]> = {};
  // What is shown of how many wrote can lag behind; the number of responses never does.
  const cameEnough = released.responses - (previous?.released.responses ?? 0) >= smallestGroup;
  for (const key of new Set([...Object.keys(previous?.comments ?? {}), ...Object.keys(sample)])) {
    const now = sample[key] ?? [];
    const before = previous?.comments[key] ?? [];
    const wrote = written(released, key, now.length);
    const wroteEnough =
      previous === undefined ||
      before.length === 0 ||
      wrote - written(previous.released, key, before.length) >= smallestGroup;
    const comments =
      cameEnough && wroteEnough ? now : before.filter((comment) => isStillThere(comment, now, now.length < wrote));
    if (comments.length > 0) next[key] = comments;
  }
  return next;
}

/** How many wrote a comment: what the release says; while it hides that, they are so few that all are in the sample. */
function written(released: Released, key: string, sampled: number): number {
  const counts = shownCounts(released, key);
  return counts === undefined ? sampled : (counts[answeredCategory] ?? 0);
}

/**
 * A sample keeps the first in order: a comment that is missing and would belong among them was deleted; one that comes
 * after a sample that is not all may be among the rest.
 */
function isStillThere({ order }: Comments[string][number], sample: Comments[string], isPart: boolean): boolean {
  if (sample.some((comment) => comment.order === order)) return true;
  return isPart && order > (sample.at(-1)?.order ?? '');
}
