import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import { phase } from '../../../shared/programme/session.ts';
import { partsOf, shownOf } from '../../../shared/web/pages/desk/edit/written.ts';
import type { DeskProgramme, SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmeOf } from './programmes-of.ts';
import { readWritten } from './read-written.ts';

/**
 * The programme that a follow-up follows, where a draft of it has its sessions offer to leave an address for this one, and what is
 * published of them does not yet: until that is published nobody can leave one. Undefined: nothing of that kind is left to do, or it is
 * for another organiser.
 */
export async function offeringFor(
  { stored }: Pick<DeskProgramme, 'stored'>,
  { signIn, now }: Pick<SignedInVisit, 'signIn' | 'now'>,
  deps: Pick<DeskDeps, 'programmes' | 'drafts'>,
): Promise<DeskProgramme | undefined> {
  if (stored?.follows === undefined) return undefined;
  const earlier = await programmeOf(stored.follows, signIn.address, deps);
  const written = earlier?.draft && readWritten(earlier.draft.source);
  if (earlier === undefined || written === undefined) return undefined;
  const offering = partsOf(written, 'sessions').flatMap((place) => {
    const later = shownOf(written, `${place}.followUp`);
    return stored.sessions.some((code) => code === later) ? [{ code: shownOf(written, `${place}.code`), later }] : [];
  });
  const published = await foundSessions(earlier.stored?.sessions ?? [], deps.programmes);
  const isLeft = offering.some(({ code, later }) => {
    const session = published.find((each) => each.code === code);
    return session === undefined || (session.followUp !== later && ['upcoming', 'open'].includes(phase(session, now)));
  });
  return isLeft ? earlier : undefined;
}
