import { shownCounts } from '../privacy/release.ts';
import { equalQuestions } from '../programme/publishing/equal-questions.ts';
import type { Asked } from '../questionnaire/asked.ts';
import type { EarlierResults } from './earlier-results.ts';
import { inPresentForm } from './present-form.ts';
import type { Earlier, Publication } from './publication.ts';

/**
 * A publication beside the results of an earlier programme: with their counts of the questions that both asked alike and
 * show. As it is where there is no such question. One that corrects another keeps what that one stood beside: else who reads
 * both could not tell which of the two programmes has changed.
 */
export function besideEarlier(
  publication: Publication,
  asked: Asked,
  results: EarlierResults | undefined,
  previous?: Publication,
): Publication {
  const earlier =
    publication.kind === 'corrected' ? previous?.earlier : results && earlierOf(publication, asked, results);
  return earlier === undefined ? publication : { ...publication, earlier };
}

function earlierOf(own: Publication, asked: Asked, { programme, session, publication }: EarlierResults) {
  const { asOf, released } = inPresentForm(publication, session);
  const shown = equalQuestions(asked.questionnaire, session.questionnaire).flatMap(({ id }) => {
    const counts = shownCounts(released, id);
    return counts === undefined || shownCounts(own.released, id) === undefined ? [] : [[id, counts] as const];
  });
  if (shown.length === 0) return undefined;
  const { id, title } = programme;
  return {
    programme: id,
    title,
    asOf,
    responses: released.responses,
    items: Object.fromEntries(shown),
  } satisfies Earlier;
}
