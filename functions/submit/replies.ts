import type { Language } from '../../shared/i18n/text.ts';
import type { Session } from '../../shared/programme/session.ts';
import type { Answers } from '../../shared/response/answers.ts';
import type { Fields } from '../../shared/response/fields.ts';
import type { InvalidRequest } from '../../shared/response/invalid-request.ts';
import type { FieldProblem } from '../../shared/response/problem.ts';
import type { SubmissionId } from '../../shared/response/response.ts';
import type { Instant } from '../../shared/time/instant.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';

/** What was kept. */
interface Kept {
  readonly submission: SubmissionId;
  readonly outcome: 'stored' | 'same';
  /** The next person answers on the same device: nothing of this one may be left there. */
  readonly isKiosk: boolean;
  /** As they were sent now. */
  readonly answers: Answers;
  /** The session that asks its people again, as long as somebody can answer there. */
  later(): Promise<Session | undefined>;
}

/** Every answer that a post can get: once as a page, once as JSON. */
export interface Replies {
  /** Kept, now (`stored`) or when the same was sent before (`same`): the receipt is the same. */
  receipt(session: Session, language: Language, kept: Kept): Promise<HttpResponse>;
  /** The answers of a receipt are deleted now. */
  deletion(session: Session, language: Language, now: Instant): Promise<HttpResponse>;
  /** The answers of this submission were deleted before by who had sent them, and it is not stored again. */
  deleted(session: Session, language: Language, now: Instant): Promise<HttpResponse>;
  /** Nothing was stored under this receipt. */
  noReceipt(session: Session, language: Language, now: Instant): Promise<HttpResponse>;
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
  cancelled(session: Session, language: Language): Promise<HttpResponse>;
  /** `languages`: what the page can be shown in. */
  notFound(language: Language, languages: readonly Language[]): Promise<HttpResponse>;
  invalid(language: Language, request: InvalidRequest): Promise<HttpResponse>;
}

/** Every answer but the receipt. */
export type LazyReplies = {
  readonly [Name in Exclude<keyof Replies, 'receipt'>]: (...of: Parameters<Replies[Name]>) => HttpResponse;
};

/** Makes a reply in the words that belong to what it is about: a session, or just a language. */
export type InWordsOf = (about: unknown, make: () => HttpResponse) => Promise<HttpResponse>;

/**
 * All replies: the receipt, and under their own names those that are loaded when the first of them is given. They need the
 * words of all languages and the whole form, nearly a third of the function's code, and nearly all that is sent gets a receipt.
 */
export function repliesWith(
  receipt: Replies['receipt'],
  load: () => Promise<{ readonly replies: LazyReplies; readonly inWordsOf: InWordsOf }>,
): Replies {
  const lazy =
    <Name extends keyof LazyReplies>(name: Name) =>
    async (...of: Parameters<Replies[Name]>): Promise<HttpResponse> => {
      const { replies, inWordsOf } = await load();
      return inWordsOf(of[0], () => replies[name](...of));
    };
  return {
    receipt,
    deletion: lazy('deletion'),
    deleted: lazy('deleted'),
    noReceipt: lazy('noReceipt'),
    problems: lazy('problems'),
    otherLanguage: lazy('otherLanguage'),
    conflict: lazy('conflict'),
    upcoming: lazy('upcoming'),
    closed: lazy('closed'),
    cancelled: lazy('cancelled'),
    notFound: lazy('notFound'),
    invalid: lazy('invalid'),
  };
}
