import { itemRules } from '../privacy/item-rules.ts';
import { withoutItems, withoutItemsOfFew } from '../privacy/items-of-few.ts';
import { markQuotable } from '../privacy/mark-quotable.ts';
import { releaseNext } from '../privacy/next-release.ts';
import { releaseComments } from '../privacy/release-comments.ts';
import type { Session } from '../programme/session.ts';
import type { Instant } from '../time/instant.ts';
import { othersOf } from './baselines.ts';
import { dataQuality } from './data-quality.ts';
import type { Publication, Results } from './publication.ts';
import type { PublishedSession } from './published-session.ts';

/** What a publication of a session depends on beside its results. */
export interface SessionContext {
  readonly asOf: Instant;
  /** The session's publication before this one: what it showed decides what may be shown now. */
  readonly previous?: Publication | undefined;
  /** The programme's other sessions that are over. */
  readonly others?: readonly PublishedSession[];
  /** Whether the programme has no other session. */
  readonly isOnlySession: boolean;
  /** Whether its retention date has come. */
  readonly areCommentsDeleted?: boolean;
}

/** The next publication of a session that is over: the final one, which has everybody, or a corrected one. */
export function sessionPublication(
  session: Session,
  results: Results,
  { asOf, previous, others = [], isOnlySession, areCommentsDeleted = false }: SessionContext,
): Publication {
  const isFirst = previous === undefined || previous.kind === 'interim';
  const rules = itemRules(session, isOnlySession);
  const { released, heldBack, ofFew } = withoutItemsOfFew(session, results.tally, (tally) =>
    releaseNext(rules, previous?.released, tally, isFirst),
  );
  const beside = othersOf(others);
  const sample = withoutItems(results.comments, ofFew);
  const comments = () => {
    const shown = releaseComments(released, sample, previous);
    return isFirst ? markQuotable(session, shown, sample, results.tally) : shown;
  };
  return {
    topic: { kind: 'session', code: session.code },
    number: (previous?.number ?? 0) + 1,
    kind: isFirst ? 'final' : 'corrected',
    asOf,
    released,
    ...(areCommentsDeleted ? { comments: {}, areCommentsDeleted } : { comments: comments() }),
    quarantined: results.quarantined,
    quality: dataQuality(session, results, released, previous),
    heldBack,
    ...(beside === undefined ? {} : { others: beside }),
    // Those of a final one come with the step that it makes possible (see `withSpeakerMeans`).
    speakerMeans: isFirst ? {} : previous.speakerMeans,
    sessions: [],
    groups: [],
  };
}
