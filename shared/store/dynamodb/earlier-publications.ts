import type { Comment, Comments } from '../../tally/comment-sample.ts';

/**
 * What seals and publications of earlier forms hold and this code no longer shows: the languages of comments, which tie what
 * one person wrote together, and the full counts of answers in doubt. It is left out as they are read, so that a page, a file
 * or a late mail made of them does not show it.
 */
export function withoutEarlierParts<Values extends EarlierParts>(values: Values): Values {
  const { comments, quality } = values;
  return {
    ...values,
    ...(comments === undefined ? {} : { comments: asShown(comments) }),
    ...(quality === undefined ? {} : { quality: withoutDoubtful(quality) }),
  };
}

/** The parts of a stored seal or publication that have had another form. */
interface EarlierParts {
  readonly comments?: Comments;
  readonly quality?: object;
}

function asShown(comments: Comments): Comments {
  return Object.fromEntries(Object.entries(comments).map(([key, all]) => [key, all.map(withoutPlace)]));
}

/** Without its language, and without the session by which it is found where it is to be forgotten. */
function withoutPlace({ language: _, from: _from, ...comment }: StoredComment): Comment {
  return comment;
}

type StoredComment = Comment & { readonly language?: string; readonly from?: string };

function withoutDoubtful({ doubtful: _, ...quality }: { readonly doubtful?: unknown }): object {
  return quality;
}
