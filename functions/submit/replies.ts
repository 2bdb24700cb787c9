import type { Language } from '../../shared/i18n/text.ts';
import type { Session } from '../../shared/programme/session.ts';
import type { Fields } from '../../shared/response/fields.ts';
import type { InvalidReason, InvalidRequest } from '../../shared/response/invalid-request.ts';
import type { FieldProblem } from '../../shared/response/problem.ts';
import type { SubmissionId } from '../../shared/response/response.ts';
import type { Instant } from '../../shared/time/instant.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';

/** Every answer that a post can get: once as a page, once as JSON. */
export interface Replies {
  /** Kept, now (`stored`) or when the same was sent before (`same`): the receipt is the same. */
  receipt(
    session: Session,
    language: Language,
    submission: SubmissionId,
    outcome: 'stored' | 'same',
  ): Promise<HttpResponse>;
  /** The answers of this id were deleted by who had sent them. */
  deleted(session: Session, language: Language): Promise<HttpResponse>;
  /** Nothing was stored under this receipt. */
  noReceipt(session: Session, language: Language): Promise<HttpResponse>;
  problems(
    session: Session,
    language: Language,
    submission: SubmissionId,
    fields: Fields,
    problems: readonly FieldProblem[],
    now: Instant,
  ): Promise<HttpResponse>;
  otherLanguage(
    session: Session,
    language: Language,
    submission: SubmissionId,
    fields: Fields,
    now: Instant,
  ): Promise<HttpResponse>;
  conflict(session: Session, language: Language): Promise<HttpResponse>;
  upcoming(session: Session, language: Language): Promise<HttpResponse>;
  closed(session: Session, language: Language): Promise<HttpResponse>;
  /** `languages`: what the page can be shown in. */
  notFound(language: Language, languages: readonly Language[]): Promise<HttpResponse>;
  invalid(language: Language, request: InvalidRequest): Promise<HttpResponse>;
}

/** Every answer but the receipt. */
export type LazyReplies = {
  readonly [Name in Exclude<keyof Replies, 'receipt'>]: (...of: Parameters<Replies[Name]>) => HttpResponse;
};

/**
 * Answers that are loaded when the first of them is given: they need the words of all languages and the whole form, a
 * fifth of the function's code, and nearly all that is sent gets a receipt.
 */
export function loadedWhenGiven(load: () => Promise<LazyReplies>): Omit<Replies, 'receipt'> {
  return {
    deleted: async (...of) => (await load()).deleted(...of),
    noReceipt: async (...of) => (await load()).noReceipt(...of),
    problems: async (...of) => (await load()).problems(...of),
    otherLanguage: async (...of) => (await load()).otherLanguage(...of),
    conflict: async (...of) => (await load()).conflict(...of),
    upcoming: async (...of) => (await load()).upcoming(...of),
    closed: async (...of) => (await load()).closed(...of),
    notFound: async (...of) => (await load()).notFound(...of),
    invalid: async (...of) => (await load()).invalid(...of),
  };
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
