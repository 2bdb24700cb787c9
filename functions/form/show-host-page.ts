import type { HostKeys } from '../../shared/access/host-keys.ts';
import { isKeyOf, parseKey } from '../../shared/access/key.ts';
import { type SessionCode, sessionCode } from '../../shared/access/session-code.ts';
import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { Language } from '../../shared/i18n/text.ts';
import { countInSteps } from '../../shared/privacy/counter.ts';
import type { Session } from '../../shared/programme/session.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock, Instant } from '../../shared/time/instant.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { NotFoundPage } from '../../shared/web/pages/message-pages.tsx';
import { HostPage, hostPageHeaders } from '../../shared/web/pages/room/host-page.tsx';
import { pageResponse } from '../../shared/web/parts/page-response.ts';

interface Deps {
  readonly sessions: Pick<SessionLookup, 'find'>;
  readonly hostKeys: Pick<HostKeys, 'find'>;
  readonly clock: Clock;
  /** Of pages that belong to no session. */
  readonly languages: readonly Language[];
  count(session: SessionCode): Promise<{ readonly responses: number; readonly countedAt: Instant }>;
}

/** The host's counter; without the right key there is nothing at its address. */
export async function showHostPage(request: HttpRequest, deps: Deps): Promise<HttpResponse> {
  const { clock, count, languages } = deps;
  const requested = [request.query.lang, request.headers['accept-language']] as const;
  const now = clock.now();
  const session = await hostedSession(request, deps);
  // Once the single answers are deleted a count of them would be wrong.
  if (session === undefined || now >= session.answersExpireAt) {
    return pageResponse('not-found', NotFoundPage({ languages, language: chooseLanguage(languages, ...requested) }));
  }
  const language = chooseLanguage(session.programme.languages, ...requested);
  const isStill = request.query.still !== undefined;
  const { responses, countedAt } = await count(session.code);
  const atLeast = countInSteps(responses);
  return inOwnWords([session.programme.words], () => ({
    ...pageResponse('ok', HostPage({ session, language, now, isStill, atLeast, countedAt })),
    headers: { ...hostPageHeaders },
  }));
}

/** The session whose key the request holds. */
async function hostedSession(
  { pathParameters }: HttpRequest,
  { sessions, hostKeys }: Deps,
): Promise<Session | undefined> {
  const code = sessionCode(pathParameters.code ?? '');
  const key = parseKey(pathParameters.key);
  if (code === undefined || key === undefined) return undefined;
  const hash = await hostKeys.find(code);
  return hash !== undefined && isKeyOf(hash, 'host', key) ? sessions.find(code) : undefined;
}
