import { cancelledTexts } from '../../shared/i18n/cancelled-texts.ts';
import { formTexts } from '../../shared/i18n/form-texts.ts';
import { type HttpResponse, jsonResponse } from '../../shared/web/http/http.ts';
import type { RejectionCode } from '../../shared/web/http/reply-status.ts';
import { problemText } from '../../shared/web/parts/problem-text.ts';
import type { LazyReplies } from './replies.ts';

/** What a program gets that posts JSON and is not kept: the same words as the page, and codes to act on. */
export const lazyJsonReplies: LazyReplies = {
  deletion: (session) => jsonResponse('ok', { session: session.code, deleted: true }),
  deleted: (_session, language) => rejection('deleted', formTexts(language).deleted.title),
  noReceipt: (_session, language) => rejection('no-receipt', formTexts(language).noReceipt.title),
  problems: (_session, language, _submission, _fields, problems) => {
    const texts = formTexts(language);
    const fields = problems.map((each) => ({
      field: each.field.slice(0, 80),
      code: each.problem.code,
      message: problemText(texts, each),
    }));
    return rejection('answers', texts.errorSummary({ count: problems.length }), { fields });
  },
  otherLanguage: (session) => jsonResponse('ok', { session: session.code }),
  conflict: (_session, language) => rejection('conflict', formTexts(language).conflict.text),
  upcoming: (_session, language) => rejection('upcoming', formTexts(language).upcoming.title),
  closed: (_session, language) => rejection('closed', formTexts(language).closed.title),
  cancelled: (_session, language) => rejection('cancelled', cancelledTexts(language).title),
  notFound: (language) => rejection('not-found', formTexts(language).notFound.title),
  invalid: (language, { reason, field }) =>
    rejection(
      reason,
      formTexts(language).broken.text[reason],
      field === undefined ? {} : { field: field.slice(0, 80) },
    ),
};

function rejection(code: RejectionCode, message: string, details: object = {}): HttpResponse {
  return jsonResponse(code, { error: { code, message, ...details } });
}
