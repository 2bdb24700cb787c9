import { formTexts } from '../../shared/i18n/form-texts.ts';
import { type HttpResponse, jsonResponse } from '../../shared/web/http/http.ts';
import { problemText } from '../../shared/web/parts/problem-text.ts';
import { invalidStatus, type LazyReplies } from './replies.ts';

/** What a program gets that posts JSON and is not kept: the same words as the page, and codes to act on. */
export const lazyJsonReplies: LazyReplies = {
  deleted: (_session, language) => failure(410, 'deleted', formTexts(language).deleted.title),
  noReceipt: (_session, language) => failure(404, 'no-receipt', formTexts(language).noReceipt.title),
  problems: (_session, language, _submission, _fields, problems) => {
    const texts = formTexts(language);
    const fields = problems.map((each) => ({
      field: each.field.slice(0, 80),
      code: each.problem.code,
      message: problemText(texts, each),
    }));
    return jsonResponse(422, { error: { code: 'answers', message: texts.errorSummary(problems.length), fields } });
  },
  otherLanguage: (session) => jsonResponse(200, { session: session.code }),
  conflict: (_session, language) => failure(409, 'conflict', formTexts(language).conflict.text),
  upcoming: (_session, language) => failure(403, 'upcoming', formTexts(language).upcoming.title),
  closed: (_session, language) => failure(410, 'closed', formTexts(language).closed.title),
  notFound: (language) => failure(404, 'not-found', formTexts(language).notFound.title),
  invalid: (language, { reason, field }) =>
    failure(invalidStatus[reason], reason, formTexts(language).broken.text[reason], field?.slice(0, 80)),
};

function failure(status: number, code: string, message: string, field?: string): HttpResponse {
  return jsonResponse(status, { error: { code, message, ...(field === undefined ? {} : { field }) } });
}
