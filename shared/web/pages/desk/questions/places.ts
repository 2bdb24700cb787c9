import type { DraftedPage, DraftedQuestion } from '../../../../authoring/questionnaire/drafted.ts';
import type { Places } from '../edit/fields/fields.ts';

/** How far a question can go; undefined: there is but the place that it has. */
export function questionPlaces({ page, at }: DraftedQuestion, pages: readonly DraftedPage[]): Places | undefined {
  const fit = pages.filter(({ repeat }) => repeat === pages[page]?.repeat);
  const counts = fit.map((each) => each.questions.length + (each.at === page ? 0 : 1));
  if (counts.reduce((sum, count) => sum + count, 0) < 2) return undefined;
  const last = fit.at(-1)?.at ?? page;
  return {
    at: at + 1,
    most: Math.max(...counts),
    page: fit.length < 2 ? undefined : { at: page + 1, most: last + 1 },
  };
}

/** How far a page can go. */
export function pagePlaces({ at }: DraftedPage, pages: readonly DraftedPage[]): Places {
  return { at: at + 1, most: pages.length };
}
