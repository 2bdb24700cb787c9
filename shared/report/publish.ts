import {
  releaseComments,
  releaseProgramme,
  releaseSession,
  smallestGroup,
  smallestGroupForComments,
} from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import { answeredCell } from '../response/kinds/kind.ts';
import { mergeComments } from '../tally/comments.ts';
import { quickItem } from '../tally/fold.ts';
import type { Instant } from '../time/instant.ts';
import { askedTogether, itemTypes } from './definitions.ts';
import type { Publication, Seal } from './publication.ts';

/** The final publication of a sealed session. */
export function sessionPublication(session: Session, seal: Seal): Publication {
  return {
    topic: { kind: 'session', code: session.code },
    number: 1,
    kind: 'final',
    asOf: seal.sealedAt,
    released: releaseSession(itemTypes(session), seal.tally),
    comments: releaseComments(seal.tally.responses, seal.comments),
    quarantined: seal.quarantined,
    quick: quickOf(seal),
    sessions: [],
  };
}

/** One session of a programme with what was sealed of it. */
export interface SealedSession {
  readonly session: Session;
  readonly seal: Seal;
}

/** The publication of a programme all of whose sessions are sealed: their sum, and each beside the others. */
export function programmePublication(
  id: string,
  sealed: readonly [SealedSession, ...SealedSession[]],
  asOf: Instant,
): Publication {
  const [first, ...others] = sealed;
  const types = itemTypes(askedTogether([first.session, ...others.map(({ session }) => session)]));
  // A session too small to show its comments does not show them here either.
  const commenting = sealed.filter(({ seal }) => seal.tally.responses >= smallestGroupForComments);
  return {
    topic: { kind: 'programme', id },
    number: 1,
    kind: 'final',
    asOf,
    released: releaseProgramme(
      types,
      sealed.map(({ seal }) => seal.tally),
    ),
    comments: commenting.map(({ seal }) => seal.comments).reduce(mergeComments, {}),
    quarantined: sealed.reduce((total, { seal }) => total + seal.quarantined, 0),
    quick: sealed.reduce((total, { seal }) => total + quickOf(seal), 0),
    sessions: sealed.map(({ session, seal }) => ({
      code: session.code,
      released: releaseSession(itemTypes(session), seal.tally),
    })),
  };
}

/** A few are nobody's business; and a programme adds up what its sessions show, so that nothing follows from its sum. */
function quickOf(seal: Seal): number {
  const count = seal.tally.items[quickItem]?.[answeredCell] ?? 0;
  return count >= smallestGroup ? count : 0;
}
