import type { InvalidReason } from '../../response/invalid-request.ts';

/** Why something is not shown or not stored: the code in a JSON reply. */
export type RejectionCode =
  | InvalidReason
  /** Answers that need a change. */
  | 'answers'
  /** The same submission came with other answers. */
  | 'conflict'
  | 'upcoming'
  | 'closed'
  /** The session does not take place. */
  | 'cancelled'
  /** The answers of this submission were deleted by who had sent them. */
  | 'deleted'
  | 'no-receipt'
  | 'not-found'
  | 'failed';

/**
 * The HTTP status of every reply to a participant or a reader. A rejection has the same as a page
 * and as JSON, but for answers that were deleted before: a page says so with 200.
 */
export const replyStatus = {
  /** A page that was asked for, and the answer to what was sent before. */
  ok: 200,
  /** Answers were stored. */
  created: 201,
  /** The address has something glued on: on to the clean one. */
  moved: 301,
  /** After a post from a page: on to the next page. */
  seeOther: 303,
  answers: 422,
  /** What is refused comes too often: later. */
  'too-many': 429,
  conflict: 409,
  upcoming: 403,
  /** Sent to the desk from elsewhere, or by who is signed in no more. */
  forbidden: 403,
  closed: 410,
  cancelled: 410,
  deleted: 410,
  'no-receipt': 404,
  'not-found': 404,
  failed: 500,
  'too-large': 413,
  'unsupported-type': 415,
  'malformed-text': 400,
  'malformed-json': 400,
  'malformed-value': 400,
  'missing-submission-id': 400,
} as const satisfies Readonly<
  Record<RejectionCode | 'ok' | 'created' | 'moved' | 'seeOther' | 'forbidden' | 'too-many', number>
>;

/** The name of a reply's status. */
export type ReplyStatus = keyof typeof replyStatus;
