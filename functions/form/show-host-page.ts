import type { SessionCode } from '../../shared/access/session-code.ts';
import type { SessionKeys } from '../../shared/access/session-keys.ts';
import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { Language } from '../../shared/i18n/text.ts';
import { countInSteps } from '../../shared/privacy/counter.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock, Instant } from '../../shared/time/instant.ts';
import type { HttpRequest, HttpResponse } from '../../shared/web/http/http.ts';
import { notFound } from '../../shared/web/pages/not-found.ts';
import { HostPage, hostPageHeaders } from '../../shared/web/pages/room/host-page.tsx';
import { pageResponse } from '../../shared/web/parts/page-response.ts';
import { keyedSession } from './keyed-session.ts';

interface Deps {
  readonly sessions: Pick<SessionLookup, 'find'>;
  readonly hostKeys: Pick<SessionKeys, 'find'>;
  readonly clock: Clock;
  /** Of pages that belong to no session. */
  readonly languages: readonly Language[];
  count(session: SessionCode): Promise<{ readonly responses: number; readonly countedAt: Instant }>;
}

/** The host's counter; without the right key there is nothing at its address. */
export async function showHostPage(request: HttpRequest, deps: Deps): Promise<HttpResponse> {
  const { clock, count } = deps;
  const now = clock.now();
  const session = await keyedSession(request, 'host', deps.hostKeys, deps.sessions);
  // Once the single answers are deleted a count of them would be wrong.
  if (session === undefined || now >= session.answersExpireAt) {
    return notFound(request, deps);
  }
  const language = chooseLanguage(session.programme.languages, request.query.lang, request.headers['accept-language']);
  const isStill = request.query.still !== undefined;
  const { responses, countedAt } = await count(session.code);
  const atLeast = countInSteps(responses);
  return inOwnWords([session.programme.words], () => ({
    ...pageResponse('ok', HostPage, { session, language, now, isStill, atLeast, countedAt }),
    headers: { ...hostPageHeaders },
  }));
}
