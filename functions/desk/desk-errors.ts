import { deskLanguages } from '../../shared/i18n/desk-languages.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { CallLog } from '../../shared/log/log.ts';
import { type ErrorHandler, wantsJson } from '../../shared/web/http/handler.ts';
import { DeskFailedPage } from '../../shared/web/pages/desk/message-pages.tsx';
import { errorHandler } from '../../shared/web/pages/error-handler.ts';
import { deskPage } from './desk-page.ts';

/** What becomes of requests that were refused or failed: as everywhere, but that the page is of who organises, and not of who answers. */
export function deskErrors(log: CallLog): ErrorHandler {
  const errors = errorHandler(deskLanguages, log);
  return {
    ...errors,
    failure(call, request, cause) {
      const response = errors.failure(call, request, cause);
      if (wantsJson(request)) return response;
      const language = chooseLanguage(deskLanguages, request.query.lang, request.headers['accept-language']);
      // It has no form, and so no token: who is signed in may be what failed.
      return deskPage('failed', DeskFailedPage({ frame: { language, csrf: '' } }));
    },
  };
}
