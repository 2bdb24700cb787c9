import { mailFinal } from '../delivery/mailing.ts';
import { getOrThrow } from '../programme/get-or-throw.ts';
import type { Programme } from '../programme/programme.ts';
import { besideEarlier } from '../publication/earlier.ts';
import { earlierResults } from '../publication/earlier-results.ts';
import { programmePublication, type SealedSession } from '../publication/programme-publication.ts';
import type { Publication } from '../publication/publication.ts';
import { finalPublication, includes } from '../publication/released-sessions.ts';
import type { Progress, TickDeps } from './deps.ts';

/** Publishes and mails a programme once all its sessions are sealed; until then there is nothing to do. */
export async function reportProgramme(id: string, deps: TickDeps): Promise<Progress> {
  const { programmes, reports } = deps;
  const programme = await getOrThrow(programmes.findProgramme(id), `programme ${id}`);
  const sealed = await sealedSessions(programme, deps);
  const [first, ...others] = sealed;
  // The report of a single session is that session's.
  if (first === undefined || others.length === 0) return { isDone: true };

  const latest = await reports.latestPublication({ kind: 'programme', id });
  const publication = holds(latest, sealed)
    ? latest
    : await reports.keepPublication(await nextPublication(programme, [first, ...others], latest, deps));
  const preferences = await deps.preferences.list(id);
  const sessions = [first.session, ...others.map(({ session }) => session)] as const;
  const isMailed = await mailFinal({ publication, sessions, programme, preferences }, deps);
  return { isDone: isMailed };
}

/** The sum of what its sessions show, beside that of the programme that it follows. */
async function nextPublication(
  programme: Programme,
  sealed: readonly [SealedSession, ...SealedSession[]],
  latest: Publication | undefined,
  deps: TickDeps,
): Promise<Publication> {
  const own = programmePublication(programme.id, sealed, latest);
  return besideEarlier(own, sealed[0].session, await earlierResults(programme, deps), latest);
}

/**
 * The sessions of a programme in its order with what was sealed and published of them; none while one is missing. One that
 * was cancelled is not missed.
 */
async function sealedSessions(
  { sessions }: Programme,
  { programmes, reports }: TickDeps,
): Promise<readonly SealedSession[]> {
  const sealed: SealedSession[] = [];
  for (const code of sessions) {
    const seal = await reports.findSeal(code);
    const publication = await finalPublication(code, reports);
    const session = await getOrThrow(programmes.findSession(code), `session ${code}`);
    if (session.cancelledAt !== undefined) continue;
    if (seal === undefined || publication === undefined) return [];
    sealed.push({ session, seal, publication });
  }
  return sealed;
}

/** Whether a programme's publication is of these sessions, and none of them has published a correction since. */
function holds(latest: Publication | undefined, sealed: readonly SealedSession[]): latest is Publication {
  if (latest === undefined || latest.sessions.length !== sealed.length) return false;
  return sealed.every(({ publication }) => includes(latest, publication));
}
