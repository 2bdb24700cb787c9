import type { Session } from '../programme/session.ts';
import type { Publication } from './publication.ts';
import type { Publications } from './publications.ts';
import type { PublishedSession } from './published-session.ts';
import { earlierBaselines, nextBaselines, speakerMeansOf } from './speaker-baselines.ts';

/**
 * The final publication of a session with the means of all speakers, after the step that it makes possible. One that is
 * corrected keeps those of the publication before it.
 *
 * @param others the other sessions that are over: read before this is called, since what they show may begin the chain
 */
export async function withSpeakerMeans(
  publication: Publication,
  session: Session,
  others: readonly PublishedSession[],
  publications: Pick<Publications, 'findSpeakerBaselines' | 'keepSpeakerBaselines'>,
): Promise<Publication> {
  if (publication.kind !== 'final') return publication;
  const { id } = session.programme;
  const stored = await publications.findSpeakerBaselines(id);
  const shown = others.map((each) => ({ session: each.session, released: each.publication.released }));
  const own = { session, released: publication.released };
  const next = nextBaselines(stored ?? earlierBaselines(others), [...shown, own]);
  const kept = next === undefined || next === stored ? next : await publications.keepSpeakerBaselines(id, next);
  return { ...publication, speakerMeans: speakerMeansOf(kept) };
}
