import type { SessionCode } from '../access/session-code.ts';
import { type Comment, type Comments, smallestOf } from '../tally/comment-sample.ts';

/** The comments of many sessions, of which as many of each question are held as are kept: one session more costs what it has. */
export interface CommentsTogether {
  /** Takes in those of a session, which has this place among all; in whatever order they come, all is the same in the end. */
  take(place: number, session: SessionCode, comments: Comments): void;
  /** The sample of all, its questions in the order in which the first sessions have them. */
  comments(): Comments;
  /** Of which session each of some comments is, by its order. */
  fromOf(comments: Comments): ReadonlyMap<string, SessionCode>;
}

interface Held {
  /** The place of the first session that has it, and its place among the comments of that one. */
  first: readonly [session: number, question: number];
  all: readonly { readonly comment: Comment; readonly session: SessionCode }[];
}

/** No comments yet. */
export function commentsTogether(): CommentsTogether {
  const held = new Map<string, Held>();
  return {
    take(place, session, comments) {
      for (const [at, [key, own]] of Object.entries(comments).entries()) {
        const known = held.get(key);
        const first = known === undefined || place < known.first[0] ? ([place, at] as const) : known.first;
        const all = [...(known?.all ?? []), ...own.map((comment) => ({ comment, session }))];
        held.set(key, { first, all: smallestOf(all, ({ comment }) => comment.order) });
      }
    },
    comments() {
      const inOrder = [...held].sort(
        ([, { first: one }], [, { first: other }]) => one[0] - other[0] || one[1] - other[1],
      );
      return Object.fromEntries(inOrder.map(([key, { all }]) => [key, all.map(({ comment }) => comment)]));
    },
    fromOf(comments) {
      const shown = new Set(Object.values(comments).flatMap((all) => all.map(({ order }) => order)));
      const all = [...held.values()].flatMap((each) => each.all);
      return new Map(
        all.flatMap(({ comment: { order }, session }) => (shown.has(order) ? [[order, session] as const] : [])),
      );
    },
  };
}
