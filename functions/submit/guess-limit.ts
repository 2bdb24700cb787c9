import type { SessionCode } from '../../shared/access/session-code.ts';
import type { Clock } from '../../shared/time/instant.ts';
import type { HttpResponse } from '../../shared/web/http/http.ts';
import { replyStatus } from '../../shared/web/http/reply-status.ts';

/** How many codes that are none a session may be sent at once before that is too many: a hall of 160 that mistypes more than half of them. */
const burst = 100;

/** And so many more each second from then on. */
const perSecond = 1;

/** Notes one more code of a session that is none, and says whether these are too many by now. */
export type GuessLimit = (session: SessionCode) => boolean;

/**
 * Counts, in one environment of a function, the codes of each session that are none. It is asked once a code has been looked up, so that a
 * good one meets no limit, and who guesses holds nobody back. What is too many is told to come later: a program that keeps to it guesses
 * slowly, and whoever runs the service sees it in the statuses. That one that does not finds nothing is due to the length of a code and the
 * API's throttle (decision 19).
 */
export function guessLimit(clock: Clock): GuessLimit {
  const seen = new Map<SessionCode, { readonly left: number; readonly at: number }>();
  return (session) => {
    const at = Date.parse(clock.now());
    const last = seen.get(session) ?? { left: burst, at };
    const left = Math.min(burst, last.left + ((at - last.at) / 1000) * perSecond);
    seen.set(session, { left: Math.max(0, left - 1), at });
    return left < 1;
  };
}

/** The same reply, which also asks to come later. */
export function asTooMany(reply: HttpResponse): HttpResponse {
  return { ...reply, statusCode: replyStatus['too-many'], headers: { ...reply.headers, 'retry-after': '1' } };
}
