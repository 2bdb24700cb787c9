import type { SessionCode } from '../../../shared/access/session-code.ts';
import { after, day, type Instant } from '../../../shared/time/instant.ts';
import type { ListedSession } from '../../../shared/web/pages/desk/listed-programme.ts';
import type { DeskDeps } from '../deps.ts';

/** For how long after its closing somebody can still want to do something about a mail. */
const lookedAtDays = 14;

/** A session with how many mails of its last report did not go out, or nobody knows of; only of one that was closed lately. */
export async function withFailedMails(
  session: ListedSession,
  now: Instant,
  { reports }: Pick<DeskDeps, 'reports'>,
): Promise<ListedSession> {
  if (session.state !== 'sealed' || after(session.closesAt, lookedAtDays * day) < now) return session;
  const latest = await reports.latestPublication({ kind: 'session', code: session.code as SessionCode });
  if (latest === undefined) return session;
  const dispatches = await reports.dispatches(latest);
  const failed = dispatches.filter(({ state }) => state.name === 'FAILED' || state.name === 'UNKNOWN');
  return { ...session, failedMails: failed.length };
}
