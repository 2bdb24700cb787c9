import { chooseLanguage } from '../i18n/negotiate.ts';
import type { Language } from '../i18n/text.ts';
import { wantsJson } from './handler.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from './http.ts';
import { FailedPage } from './message-pages.tsx';
import { pageResponse } from './page-response.ts';

/**
 * The answer to a request that failed unforeseen: a page or JSON that says what to do.
 *
 * @param languages of pages that belong to no session
 */
export function failedReply(languages: readonly Language[]) {
  return (request: HttpRequest): HttpResponse => {
    if (wantsJson(request)) return jsonResponse(500, { error: { code: 'failed', message: 'Send the same again.' } });
    const language = chooseLanguage(languages, request.query.lang, request.headers['accept-language']);
    return pageResponse(500, FailedPage({ language }));
  };
}
