import type { Edit } from '../edit/edit.ts';
import { type DraftedPage, type DraftedQuestion, draftedPages, type Entries, entriesOf } from './drafted.ts';

/** A place for a question: on which page, and after how many others there. */
export interface QuestionPlace {
  readonly page: number;
  readonly at: number;
}

/**
 * The place that is one further, or one back. From the top of its page a question goes to the end of the nearest page before that is asked
 * about the same (of everybody once, for each speaker, ...), from the end to the top of the next one. `undefined`: there is none.
 */
export function placeBeside(step: -1 | 1, { page, at }: DraftedQuestion, content: unknown): QuestionPlace | undefined {
  const pages = draftedPages(content);
  const own = pages[page];
  if (own === undefined) return undefined;
  const next = at + step;
  if (next >= 0 && next < own.questions.length) return { page, at: next };
  const others = step < 0 ? pages.slice(0, page).reverse() : pages.slice(page + 1);
  const other = others.find(({ repeat }) => repeat === own.repeat);
  return other && { page: other.at, at: step < 0 ? other.questions.length : 0 };
}

/** The pages on which a question has its place, and how many places there are for it. */
export function pagesFor({ page }: DraftedQuestion, content: unknown) {
  const pages = draftedPages(content);
  return pages
    .filter(({ repeat }) => repeat === pages[page]?.repeat)
    .map((each) => ({ page: each, places: each.questions.length + (each.at === page ? 0 : 1) }));
}

/** Moves a question to a place. `undefined`: there is none, or the page is asked about something else. */
export function movedTo(
  place: QuestionPlace,
  question: DraftedQuestion,
  content: unknown,
): readonly Edit[] | undefined {
  const target = pagesFor(question, content).find(({ page }) => page.at === place.page);
  if (target === undefined || !Number.isInteger(place.at) || place.at < 0 || place.at >= target.places)
    return undefined;
  const list = [...target.page.path, 'questions'];
  return place.page === question.page
    ? [{ move: list, from: question.at, to: place.at }]
    : [{ remove: question.path }, { insert: list, at: place.at, value: question.written }];
}

/** Moves a page to another place. `undefined`: there is none. */
export function pageMovedTo(place: number, { at }: DraftedPage, content: unknown): readonly Edit[] | undefined {
  if (!Number.isInteger(place) || place < 0 || place >= draftedPages(content).length) return undefined;
  return [{ move: ['questionnaire', 'pages'], from: at, to: place }];
}

/** Puts a page at the end of the questionnaire. */
export function pageAdded(page: Entries, content: unknown): readonly Edit[] {
  return [{ insert: ['questionnaire', 'pages'], at: draftedPages(content).length, value: page }];
}

/** Puts a question at the end of a page, and the scales that it needs and the questionnaire has not. */
export function questionAdded(
  question: Entries,
  page: Pick<DraftedPage, 'path' | 'questions'>,
  scales: Entries,
  content: unknown,
): readonly Edit[] {
  return [
    ...scalesAdded(scales, content),
    { insert: [...page.path, 'questions'], at: page.questions.length, value: question },
  ];
}

/** The scales that the questionnaire has not. One of the same name stays as it is: what is asked on it stays comparable. */
function scalesAdded(scales: Entries, content: unknown): Edit[] {
  const before = entriesOf(entriesOf(entriesOf(content).questionnaire).scales);
  return Object.entries(scales)
    .filter(([name]) => !Object.hasOwn(before, name))
    .map(([name, value]) => ({ set: ['questionnaire', 'scales', name], value }));
}
