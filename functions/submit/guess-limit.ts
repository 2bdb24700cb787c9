import type { SessionCode } from '../../shared/access/session-code.ts';
import type { Clock, Instant } from '../../shared/time/instant.ts';

/** How many codes that are none may be tried at once: a hall of 160 that mistypes half of them. */
const burst = 100;

/** And one more each second from then on. */
const perSecond = 1;

/**
 * How often one environment of a function looks for codes of a session that are none. It slows a program that guesses down, and bounds what
 * it costs; that it finds nothing is due to how many codes there could be. Whoever has a code comes again a moment later, as the
 * form's script does by itself; while somebody guesses without end that takes longer, and nothing is lost.
 */
export function guessLimit(clock: Clock) {
  const missed = new Map<SessionCode, { readonly count: number; readonly at: Instant }>();
  /** What is not made good yet. */
  const owed = (session: SessionCode, now: Instant): number => {
    const last = missed.get(session);
    return last === undefined ? 0 : Math.max(0, last.count - secondsFrom(last.at, now) * perSecond);
  };
  return {
    mayTry: (session: SessionCode): boolean => owed(session, clock.now()) < burst,
    missed(session: SessionCode): void {
      const now = clock.now();
      missed.set(session, { count: owed(session, now) + 1, at: now });
    },
  };
}

function secondsFrom(earlier: Instant, later: Instant): number {
  return (Date.parse(later) - Date.parse(earlier)) / 1000;
}
