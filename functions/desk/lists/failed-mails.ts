import type { SessionCode } from '../../../shared/access/session-code.ts';
import { sideBySide } from '../../../shared/programme/side-by-side.ts';
import { after, day, type Instant } from '../../../shared/time/instant.ts';
import type { ListedSession, OwnProgramme } from '../../../shared/web/pages/desk/listed-programme.ts';
import type { DeskDeps } from '../deps.ts';

/** For how long after its closing somebody can still want to do something about a mail. */
const lookedAtDays = 14;
/** Sessions that are looked at at once. */
const mostAtOnce = 8;

/**
 * Programmes with how many mails of the last report of each session did not go out, or nobody knows of: of sessions that were closed
 * lately, and for organisers, who can do something about it.
 */
export async function withFailedMails(
  programmes: readonly OwnProgramme[],
  now: Instant,
  deps: Pick<DeskDeps, 'reports'>,
): Promise<OwnProgramme[]> {
  const isLooked = ({ state, closesAt }: ListedSession) =>
    state === 'sealed' && after(closesAt, lookedAtDays * day) >= now;
  const looked = programmes
    .filter(({ role }) => role === 'organiser')
    .flatMap(({ sessions = [] }) => sessions.filter(isLooked));
  const failed = new Map(
    await sideBySide(looked, mostAtOnce, async ({ code }) => [code, await failedMails(code, deps)] as const),
  );
  return programmes.map((programme) => ({
    ...programme,
    sessions: programme.sessions?.map((session) => ({ ...session, failedMails: failed.get(session.code) })),
  }));
}

async function failedMails(code: string, { reports }: Pick<DeskDeps, 'reports'>): Promise<number> {
  const latest = await reports.latestPublication({ kind: 'session', code: code as SessionCode });
  const dispatches = latest === undefined ? [] : await reports.dispatches(latest);
  return dispatches.filter(({ state }) => state.name === 'FAILED' || state.name === 'UNKNOWN').length;
}
