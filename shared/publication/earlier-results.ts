import { getOrThrow } from '../programme/get-or-throw.ts';
import type { Programme } from '../programme/programme.ts';
import type { Programmes } from '../programme/programmes.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from './publication.ts';
import type { Publications } from './publications.ts';
import { finalPublication } from './released-sessions.ts';

/** The results of a programme that another one follows. */
export interface EarlierResults {
  readonly programme: Programme;
  /** The first of its sessions that are in them: what it asked, each of them asked. */
  readonly session: Session;
  /** The programme's own, or that of its only session. */
  readonly publication: Publication;
}

interface EarlierResultsDeps {
  readonly programmes: Pick<Programmes, 'findProgramme' | 'findSession'>;
  readonly reports: Pick<Publications, 'latestPublication'>;
}

/**
 * The results that an earlier programme has published by now; undefined where there is none to follow, or where it has none
 * that stand. Which programme that one follows is not looked at.
 */
export async function earlierResults(
  { follows }: Pick<Programme, 'follows'>,
  deps: EarlierResultsDeps,
): Promise<EarlierResults | undefined> {
  if (follows === undefined) return undefined;
  const programme = await deps.programmes.findProgramme(follows);
  if (programme === undefined) return undefined;
  const latest = await deps.reports.latestPublication({ kind: 'programme', id: programme.id });
  const publication = latest ?? (await ofOnlySession(programme, deps));
  const code = publication?.topic.kind === 'session' ? publication.topic.code : publication?.sessions[0]?.code;
  if (publication === undefined || code === undefined) return undefined;
  const session = await getOrThrow(deps.programmes.findSession(code), `session ${code}`);
  return { programme, session, publication };
}

/** What stands for a programme's publication where only one of its sessions takes place; undefined where more do. */
async function ofOnlySession(
  { sessions }: Programme,
  { programmes, reports }: EarlierResultsDeps,
): Promise<Publication | undefined> {
  const held: Session[] = [];
  for (const code of sessions) {
    const session = await getOrThrow(programmes.findSession(code), `session ${code}`);
    if (session.cancelledAt === undefined) held.push(session);
    if (held.length > 1) return undefined;
  }
  const [only] = held;
  return only && finalPublication(only.code, reports);
}
