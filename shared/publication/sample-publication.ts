import type { StoredSession } from '../programme/session.ts';
import { foldPage } from '../tally/fold.ts';
import type { Instant } from '../time/instant.ts';
import type { Publication } from './publication.ts';
import { type Sample, sampleAnswers } from './sample-answers.ts';
import { resultsOf } from './seal.ts';
import { sessionPublication } from './session-publication.ts';

/** What would be published of a session if these made-up answers had come: folded and released as real ones are. */
export function samplePublication(
  session: StoredSession,
  sample: Sample,
  context: { readonly asOf: Instant; readonly isOnlySession: boolean },
): Publication {
  const folded = foldPage(session, { responses: sampleAnswers(session, sample), unreadable: 0 });
  return sessionPublication(session, resultsOf(folded), context);
}
