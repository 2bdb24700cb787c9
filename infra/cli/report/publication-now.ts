import { isAlone } from '../../../shared/programme/is-alone.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { besideEarlier } from '../../../shared/publication/earlier.ts';
import { earlierResults } from '../../../shared/publication/earlier-results.ts';
import { programmePublication, type SealedSession } from '../../../shared/publication/programme-publication.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { finalPublication, readShownSessions } from '../../../shared/publication/released-sessions.ts';
import { newSeal, resultsWithout } from '../../../shared/publication/seal.ts';
import { type SessionContext, sessionPublication } from '../../../shared/publication/session-publication.ts';
import { besideOthers } from '../../../shared/publication/shown-sessions.ts';
import { keptRows } from '../../../shared/response/kept-pages.ts';
import { foldByClass } from '../../../shared/tally/fold.ts';
import { exclusionOf, leavingOf } from '../../../shared/tick/left-out-answers.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { Target } from '../target/target.ts';
import type { FoundTopic } from '../target/typed-topic.ts';
import { CommandError } from '../terminal/command-error.ts';

/** What is shown of a topic. `isPreview`: nothing is published of it yet, so it was folded now and is kept nowhere. */
export interface PublicationNow {
  readonly publication: Publication;
  readonly isPreview: boolean;
}

/** The latest publication; or what one would show now, under the same privacy rules. */
export async function publicationNow(found: FoundTopic, target: Target, now: Instant): Promise<PublicationNow> {
  const publication = await target.reports.latestPublication(found.topic);
  if (publication !== undefined) return { publication, isPreview: false };
  return { publication: await folded(found, target, now), isPreview: true };
}

/** The latest publication. Throws a CommandError when there is none. */
export async function latestPublication({ topic }: FoundTopic, { reports }: Target): Promise<Publication> {
  const publication = await reports.latestPublication(topic);
  if (publication?.kind === 'cancelled') throw new CommandError('the session was cancelled: it has no results');
  if (publication !== undefined) return publication;
  throw new CommandError('nothing has been published of it yet; "debrief report preview" shows what would be');
}

async function folded({ topic, programme, sessions }: FoundTopic, target: Target, now: Instant): Promise<Publication> {
  const isOnlySession = await isAlone(sessions[0], programme, target.programmes);
  if (topic.kind === 'session') {
    const alone = await asIfOver(sessions[0], target, { asOf: now, isOnlySession });
    const shown = await readShownSessions(programme, target);
    const own = besideOthers(alone, shown.othersOf(sessions[0]));
    return besideEarlier(own, sessions[0], isOnlySession ? await earlierResults(programme, target) : undefined);
  }
  const [first, ...others] = await Promise.all(
    sessions.map(async (session): Promise<SealedSession> => {
      const publication = await finalPublication(session.code, target.reports);
      const seal = await target.reports.findSeal(session.code);
      return {
        session,
        publication: publication ?? (await asIfOver(session, target, { asOf: now, isOnlySession })),
        seal: seal ?? newSeal(session, (await resultsNow(session, target, now)).results, now),
      };
    }),
  );
  if (first === undefined) throw new CommandError(`programme ${programme.id} has no sessions`);
  const own = programmePublication(programme.id, [first, ...others]);
  return besideEarlier(own, first.session, await earlierResults(programme, target));
}

/**
 * What would be published if a session ended now. Unlike interim publications it leaves nobody out: it is for files of
 * somebody who can read the table anyway, and never for a mail.
 */
async function asIfOver(session: StoredSession, target: Target, context: SessionContext): Promise<Publication> {
  if (session.cancelledAt !== undefined) throw new CommandError(`${session.code} was cancelled: it has no report`);
  const { results, exclusion } = await resultsNow(session, target, context.asOf);
  return sessionPublication(session, results, { ...context, ...(exclusion && { exclusion }) });
}

/** What would be counted of a session now: nothing is published of it yet. */
async function resultsNow(session: StoredSession, { responses, reports }: Target, now: Instant) {
  const parts = await foldByClass(session, keptRows(session, responses, now));
  const { without } = await leavingOf(session, parts, undefined, reports);
  const results = resultsWithout(parts, without);
  return { results, exclusion: exclusionOf(session, results, undefined) };
}
