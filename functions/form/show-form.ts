import { interfaceLanguages } from '../../shared/i18n/form-texts.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import { phase, sessionCode } from '../../shared/programme/session.ts';
import { newSubmissionId, parseReference } from '../../shared/response/response.ts';
import type { Sessions } from '../../shared/store/cached-sessions.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { FormPage } from '../../shared/web/form-page.tsx';
import { type HttpRequest, type HttpResponse, pageResponse } from '../../shared/web/http.ts';
import { ClosedPage, NotFoundPage, ThanksPage, UpcomingPage } from '../../shared/web/message-pages.tsx';

interface Surroundings {
  readonly sessions: Sessions;
  readonly clock: Clock;
  /** 16 random bytes. */
  random(): Uint8Array;
}

/** The page at an address: the form, the thanks, or why there is none. */
export async function showForm(request: HttpRequest, { sessions, clock, random }: Surroundings): Promise<HttpResponse> {
  const code = sessionCode(request.pathParameters.code ?? '');
  const session = code === undefined ? undefined : await sessions.find(code);
  const wished = [request.query.lang, request.headers['accept-language']] as const;
  if (session === undefined) {
    return pageResponse(404, NotFoundPage({ language: chooseLanguage(interfaceLanguages, ...wished) }));
  }
  const language = chooseLanguage(session.programme.languages, ...wished);
  if (request.path.endsWith('/thanks')) {
    return pageResponse(200, ThanksPage({ session, language, reference: parseReference(request.query.ref) }));
  }
  switch (phase(session, clock.now())) {
    case 'upcoming':
      return pageResponse(403, UpcomingPage({ session, language }));
    case 'open':
      return pageResponse(200, FormPage({ session, language, submission: newSubmissionId(random()) }));
    default:
      return pageResponse(410, ClosedPage({ session, language }));
  }
}
