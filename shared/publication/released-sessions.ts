import type { SessionCode } from '../access/session-code.ts';
import { getOrThrow } from '../programme/get-or-throw.ts';
import type { Programme } from '../programme/programme.ts';
import type { Programmes } from '../programme/programmes.ts';
import type { Publication } from './publication.ts';
import type { Publications } from './publications.ts';
import type { PublishedSession } from './published-session.ts';

/** The publication that a session's results stand with: the final one, or its last correction. */
export async function finalPublication(
  code: SessionCode,
  reports: Pick<Publications, 'latestPublication'>,
): Promise<Publication | undefined> {
  const latest = await reports.latestPublication({ kind: 'session', code });
  return latest?.kind === 'interim' || latest?.kind === 'cancelled' ? undefined : latest;
}

/** Whether a programme's publication has what a session's shows. */
export function includes(ofProgramme: Publication | undefined, { topic, asOf }: Publication): boolean {
  if (ofProgramme === undefined || topic.kind !== 'session') return false;
  return asOf <= ofProgramme.asOf && ofProgramme.sessions.some(({ code }) => code === topic.code);
}

/** The other sessions of a programme that are over, in its order. */
export async function publishedSessions(
  programme: Programme,
  except: SessionCode,
  { programmes, reports }: { programmes: Programmes; reports: Publications },
): Promise<PublishedSession[]> {
  const shown: PublishedSession[] = [];
  for (const code of programme.sessions) {
    const publication = code === except ? undefined : await finalPublication(code, reports);
    if (publication === undefined) continue;
    shown.push({ session: await getOrThrow(programmes.findSession(code), `session ${code}`), publication });
  }
  return shown;
}
