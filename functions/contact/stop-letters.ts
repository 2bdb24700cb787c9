import { sessionCode } from '../../shared/access/session-code.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import { stoppedBy } from '../../shared/invitation/unwanted.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { notFound } from '../../shared/web/pages/not-found.ts';
import { againField, StopLettersPage } from '../../shared/web/pages/stop-letters-page.tsx';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import type { ContactDeps } from './deps.ts';

/**
 * The page behind the stop link of an invitation. To open it changes nothing: mail programmes and scanners open links by themselves. A post
 * stops the letters, also one of a mail programme's own button (RFC 8058), which sees no page.
 */
export async function stopLetters(request: HttpRequest, deps: ContactDeps): Promise<HttpResponse> {
  const id = stoppedBy(await deps.key(), request.pathParameters.key);
  if (id === undefined) return notFound(request, deps);
  const language = chooseLanguage(deps.languages, request.query.lang, request.headers['accept-language']);
  const of = sessionCode(request.query.of ?? '');
  // Who has sent the mail is told as it says itself; of whom letters are stopped is told by the key alone.
  const from = of === undefined ? undefined : await deps.sessions.find(of);
  const page = { language, languages: deps.languages, action: request.path, from };
  if (request.method !== 'POST') {
    const state = (await deps.unwanted.find(id)) === undefined ? 'asking' : 'stopped';
    return pageResponse('ok', StopLettersPage, { ...page, state });
  }
  const isAgain = new URLSearchParams(Buffer.from(request.body).toString()).get(againField) !== null;
  if (isAgain) await deps.unwanted.readmit(id);
  else await deps.unwanted.stop(id, 'stopped');
  deps.log.info(isAgain ? 'letters are wanted again' : 'letters were stopped');
  return pageResponse('ok', StopLettersPage, { ...page, state: isAgain ? 'again' : 'stopped' });
}
