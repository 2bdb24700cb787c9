import { sessionCode } from '../../shared/access/session-code.ts';
import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import { controlFields, formFields } from '../../shared/response/fields.ts';
import { InvalidRequest } from '../../shared/response/invalid-request.ts';
import { mediaType } from '../../shared/web/http/handler.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { BrokenPage } from '../../shared/web/pages/fault-pages.tsx';
import { notFound } from '../../shared/web/pages/not-found.ts';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import type { ContactDeps } from './deps.ts';
import { leaveAddress, showFollowUp } from './leave-address.ts';
import { mailReceipt } from './mail-receipt.ts';

/** The most bytes of a form here: an address and an id. */
const bodyLimit = 8 * 1024;

/** What becomes of a form that belongs to a session and is not its answers: `mail` and `follow-up`. */
export async function answerContact(request: HttpRequest, deps: ContactDeps): Promise<HttpResponse> {
  const code = sessionCode(request.pathParameters.code ?? '');
  const session = code === undefined ? undefined : await deps.sessions.find(code);
  if (session === undefined) return notFound(request, deps);
  const accepted = request.headers['accept-language'];
  try {
    const fields = request.method === 'POST' ? fieldsOf(request) : {};
    const asked = fields[controlFields.language]?.[0] ?? request.query.lang;
    const language = chooseLanguage(session.programme.languages, asked, accepted);
    const sent = { session, language, fields };
    return await inOwnWords([session.programme.words], () => {
      if (!request.path.endsWith('/follow-up')) return mailReceipt(sent, deps);
      return request.method === 'POST' ? leaveAddress(request, sent, deps) : showFollowUp(request, sent, deps);
    });
  } catch (cause) {
    if (!(cause instanceof InvalidRequest)) throw cause;
    const language = chooseLanguage(deps.languages, request.query.lang, accepted);
    return pageResponse(cause.reason, BrokenPage, { language, reason: cause.reason });
  }
}

function fieldsOf(request: HttpRequest) {
  if (request.body.byteLength > bodyLimit) throw new InvalidRequest('too-large');
  if (mediaType(request) !== 'application/x-www-form-urlencoded') throw new InvalidRequest('unsupported-type');
  return formFields(request.body);
}
