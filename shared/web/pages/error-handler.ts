import { chooseLanguage } from '../../i18n/negotiate.ts';
import type { Language } from '../../i18n/text.ts';
import type { CallLog } from '../../log/log.ts';
import { type ErrorHandler, wantsJson } from '../http/handler.ts';
import { jsonResponse } from '../http/http.ts';
import { pageResponse } from '../parts/page-response.ts';
import { FailedPage } from './fault-pages.tsx';

/**
 * Logs requests that were refused or failed, without their content, and answers the latter with a page or JSON that says
 * what to do. The API's access log has a line for each request; these are the reasons.
 *
 * @param languages of pages that belong to no session
 */
export function errorHandler(languages: readonly Language[], log: CallLog): ErrorHandler {
  return {
    noteRejection({ event, context }, status) {
      log.ofCall(context);
      log.info('request refused', { route: event.routeKey, status });
    },
    failure({ event, context }, request, cause) {
      log.ofCall(context);
      log.error('request failed', cause, { route: event.routeKey });
      if (wantsJson(request))
        return jsonResponse('failed', { error: { code: 'failed', message: 'Send the same again.' } });
      const language = chooseLanguage(languages, request.query.lang, request.headers['accept-language']);
      return pageResponse('failed', FailedPage, { language });
    },
  };
}
