import type { Session } from '../programme/session.ts';
import type { Publication } from './publication.ts';
import type { Publications } from './publications.ts';
import type { ShownSessions } from './shown-sessions.ts';
import { nextBaselines, partsOf, speakerMeansOf } from './speaker-baselines.ts';

/**
 * The final publication of a session with the means of all speakers, after the step that it makes possible. One that is
 * corrected keeps those of the publication before it.
 *
 * The baselines may have grown since they were read: then the step is not kept, and those that were take its place. Who takes no
 * step shows them as they were read, which is how somebody saw them who published at that time.
 *
 * @param others the sessions that are over: read before this is called, since what they show may begin the chain
 */
export async function withSpeakerMeans(
  publication: Publication,
  session: Session,
  others: ShownSessions,
  publications: Pick<Publications, 'findSpeakerBaselines' | 'keepSpeakerBaselines'>,
): Promise<Publication> {
  if (publication.kind !== 'final') return publication;
  const { id } = session.programme;
  const stored = others.baselines ?? (await publications.findSpeakerBaselines(id));
  const ofOthers = others.waiting().filter((part) => part.session !== session.code);
  const own = partsOf({ session, released: publication.released });
  const next = nextBaselines(stored ?? others.beginning(), [...ofOthers, ...own]);
  const kept = next === undefined || next === stored ? next : await publications.keepSpeakerBaselines(id, next);
  others.forget(kept);
  return { ...publication, speakerMeans: speakerMeansOf(kept) };
}
