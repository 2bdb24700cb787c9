import type { Instant } from '../time/instant.ts';
import type { Programmes, Rejection } from './programmes.ts';
import { published } from './published.ts';
import type { ProgrammeFile } from './schema.ts';
import type { Session } from './session.ts';

/** What became of one session of a programme file. */
export interface PublishOutcome {
  readonly session: Session;
  readonly outcome: 'published' | Rejection;
}

/**
 * Publishes a programme file: the programme first, then its sessions, each with one conditional write. Doing it again
 * gives the same; after a crash in the middle, doing it again completes it.
 */
export async function publishProgramme(
  file: ProgrammeFile,
  programmes: Programmes,
  now: Instant,
): Promise<PublishOutcome[]> {
  const { programme, sessions } = published(file);
  await programmes.putProgramme(programme);
  const results: PublishOutcome[] = [];
  for (const session of sessions) results.push({ session, outcome: await programmes.putSession(session, now) });
  return results;
}
