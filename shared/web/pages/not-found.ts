import { chooseLanguage } from '../../i18n/negotiate.ts';
import type { Language } from '../../i18n/text.ts';
import type { HttpRequest, HttpResponse } from '../http/http.ts';
import { pageResponse } from '../parts/page-response.ts';
import { NotFoundPage } from './fault-pages.tsx';

/** What is at a wrong address: that nothing is there, in the language that the request asks for. */
export function notFound(
  { query, headers }: HttpRequest,
  { languages }: { readonly languages: readonly Language[] },
): HttpResponse {
  const language = chooseLanguage(languages, query.lang, headers['accept-language']);
  return pageResponse('not-found', NotFoundPage, { language, languages });
}
