import { needsCode } from '../../shared/access/access.ts';
import { sessionCode } from '../../shared/access/session-code.ts';
import { fingerprintOf } from '../../shared/blind/fingerprint-of.ts';
import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import { chooseLanguage } from '../../shared/i18n/negotiate.ts';
import type { Language } from '../../shared/i18n/text.ts';
import { smallestGroup } from '../../shared/privacy/release.ts';
import { phase, type Session } from '../../shared/programme/session.ts';
import { codesMade } from '../../shared/response/codes-made.ts';
import type { CodeSet } from '../../shared/response/one-time-codes.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { wantsJson } from '../../shared/web/http/handler.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/web/http/http.ts';
import { CodeCountsPage, type ShownCounts } from '../../shared/web/pages/form/code-counts-page.tsx';
import { notFound } from '../../shared/web/pages/not-found.ts';
import { pageResponse } from '../../shared/web/parts/page-response.ts';

interface Deps {
  readonly sessions: Pick<SessionLookup, 'find'>;
  readonly clock: Clock;
  readonly languages: readonly Language[];
  readonly counted: {
    sets(session: Session['code']): Promise<readonly CodeSet[]>;
    /** How many were used: that reads all of them. */
    spent(session: Session['code']): Promise<number>;
  };
}

/**
 * How many codes a session had, and how many of them were used, for anybody, as a page or as JSON: `GET /f/{code}/codes`. Used ones are
 * counted once it has closed: who looked before and after somebody answered would know that they did. So are new links, which go to those who
 * have not, at no time. Where one can answer without a code,
 * too, nothing is said: the rest would be the others.
 */
export async function showCodeCounts(request: HttpRequest, deps: Deps): Promise<HttpResponse> {
  const code = sessionCode(request.pathParameters.code ?? '');
  const session = code === undefined ? undefined : await deps.sessions.find(code);
  if (session === undefined || !needsCode(session.access)) return notFound(request, deps);
  const isOver = phase(session, deps.clock.now()) === 'closed';
  const [sets, spent] = await Promise.all([
    deps.counted.sets(session.code),
    isOver ? deps.counted.spent(session.code) : undefined,
  ]);
  const { made, withdrawn } = codesMade(sets);
  const counts: ShownCounts = {
    made: made + withdrawn,
    withdrawn,
    ...(spent !== undefined && { used: spent < smallestGroup ? 'few' : spent }),
    ...(session.blindKey && { key: fingerprintOf(session.blindKey) }),
  };
  if (wantsJson(request)) {
    const { used, key, ...rest } = counts;
    const shownUsed = used === undefined ? {} : used === 'few' ? { usedFewerThan: smallestGroup } : { used };
    const keys = key && { fingerprint: key, publicKey: session.blindKey };
    return jsonResponse('ok', { session: session.code, ...rest, ...shownUsed, ...keys });
  }
  const language = chooseLanguage(session.programme.languages, request.query.lang, request.headers['accept-language']);
  return inOwnWords([session.programme.words], () =>
    pageResponse('ok', CodeCountsPage, { session, language, counts, few: smallestGroup }),
  );
}
