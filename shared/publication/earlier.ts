import type { Language, Text } from '../i18n/text.ts';
import { type Released, shownCounts } from '../privacy/release.ts';
import { equalQuestions } from '../programme/publishing/equal-questions.ts';
import type { Session } from '../programme/session.ts';
import { coarseCounts, headlineItems } from '../tally/extras.ts';
import type { EarlierResults } from './earlier-results.ts';
import { inPresentForm } from './present-form.ts';
import type { Earlier, Publication, YesNo } from './publication.ts';

/**
 * A publication beside the results of an earlier programme: with their counts of the questions that both asked alike and
 * show. As it is where there is no such question. One that corrects another keeps what that one stood beside: else who reads
 * both could not tell which of the two programmes has changed.
 */
export function besideEarlier(
  publication: Publication,
  session: Session,
  results: EarlierResults | undefined,
  previous?: Publication,
): Publication {
  const earlier =
    publication.kind === 'corrected' ? previous?.earlier : results && earlierOf(publication, session, results);
  return earlier === undefined ? publication : { ...publication, earlier };
}

function earlierOf(own: Publication, session: Session, { programme, session: earlier, publication }: EarlierResults) {
  const { asOf, released } = inPresentForm(publication, earlier);
  const shown = equalQuestions(session.questionnaire, earlier.questionnaire).flatMap(({ id }) => {
    const counts = shownCounts(released, id);
    return counts === undefined || shownCounts(own.released, id) === undefined ? [] : [[id, counts] as const];
  });
  const able = ableOf(own, session, released, earlier);
  if (shown.length === 0 && able === undefined) return undefined;
  const { id, title } = programme;
  return {
    programme: id,
    title: titleFor(session.programme.languages, title),
    asOf,
    responses: released.responses,
    items: Object.fromEntries(shown),
    ...(able && { able }),
  } satisfies Earlier;
}

/** How many could use it, by what the earlier one shows; only where this one shows how many have. */
function ableOf(own: Publication, session: Session, released: Released, earlier: Session): YesNo | undefined {
  if (shownCounts(own.released, session.questionnaire.headline.used) === undefined) return undefined;
  const [item] = headlineItems(earlier).filter(({ role }) => role === 'able');
  const counts = shownCounts(released, item?.key);
  if (item === undefined || counts === undefined) return undefined;
  const { yes = 0, no = 0 } = coarseCounts(item.role, item.question, counts);
  return { yes, no };
}

/** In the languages in which the report can be read, so that its size is known; where there is none of them, in one other. */
function titleFor(languages: readonly Language[], title: Text): Text {
  const all = Object.entries(title);
  const read = all.filter(([language]) => languages.includes(language));
  return Object.fromEntries(read.length === 0 ? all.slice(0, 1) : read);
}
