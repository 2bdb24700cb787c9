import type { Language } from '../../shared/i18n/text.ts';
import type { Session } from '../../shared/programme/session.ts';
import type { Fields } from '../../shared/response/fields.ts';
import type { InvalidReason, InvalidRequest } from '../../shared/response/invalid-request.ts';
import type { FieldProblem } from '../../shared/response/problem.ts';
import type { SubmissionId } from '../../shared/response/response.ts';
import type { Instant } from '../../shared/time/instant.ts';
import type { HttpResponse } from '../../shared/web/http.ts';

/** Every answer that a post can get: once as a page, once as JSON. */
export interface Replies {
  /** Kept, now (`stored`) or when the same was sent before (`same`): the receipt is the same. */
  receipt(session: Session, language: Language, submission: SubmissionId, outcome: 'stored' | 'same'): HttpResponse;
  /** The answers of this id were deleted by who had sent them. */
  deleted(session: Session, language: Language): HttpResponse;
  /** Nothing was stored under this receipt. */
  noReceipt(session: Session, language: Language): HttpResponse;
  problems(
    session: Session,
    language: Language,
    submission: SubmissionId,
    fields: Fields,
    problems: readonly FieldProblem[],
    now: Instant,
  ): HttpResponse;
  otherLanguage(
    session: Session,
    language: Language,
    submission: SubmissionId,
    fields: Fields,
    now: Instant,
  ): HttpResponse;
  conflict(session: Session, language: Language): HttpResponse;
  upcoming(session: Session, language: Language): HttpResponse;
  closed(session: Session, language: Language): HttpResponse;
  notFound(language: Language): HttpResponse;
  invalid(language: Language, request: InvalidRequest): HttpResponse;
}

/** The status of a request that can't be understood. */
export const invalidStatus: Readonly<Record<InvalidReason, number>> = {
  'too-large': 413,
  'unsupported-type': 415,
  'malformed-text': 400,
  'malformed-json': 400,
  'malformed-value': 400,
  'missing-submission-id': 400,
};
