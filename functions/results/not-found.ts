import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { NotFoundPage } from '../../shared/web/pages/message-pages.tsx';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import type { Deps } from './reader.ts';

/** The page of any other wrong address. */
export function notFound({ query, headers }: HttpRequest, { languages }: Pick<Deps, 'languages'>): HttpResponse {
  const language = chooseLanguage(languages, query.lang, headers['accept-language']);
  return pageResponse('not-found', NotFoundPage({ language, languages }));
}
