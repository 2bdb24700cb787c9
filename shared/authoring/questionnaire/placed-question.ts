import type { Edit } from '../edit/edit.ts';
import { type DraftedPage, type DraftedQuestion, draftedPages, type Entries, entriesOf } from './drafted.ts';

/**
 * Moves a question by one place. From the top of its page it goes to the end of the nearest page before that is asked about the same (of
 * everybody once, for each speaker, ...), from the end to the top of the next one. `undefined`: there is no place.
 */
export function movedBy(step: -1 | 1, question: DraftedQuestion, content: unknown): readonly Edit[] | undefined {
  const pages = draftedPages(content);
  const own = pages[question.page];
  const next = question.at + step;
  if (own === undefined) return undefined;
  if (next >= 0 && next < own.questions.length) return movedWithin(own, question.at, next);
  const others = step < 0 ? pages.slice(0, question.page).reverse() : pages.slice(question.page + 1);
  const page = others.find(({ repeat }) => repeat === own.repeat);
  return page && movedInto(page, step < 0 ? page.questions.length : 0, question);
}

function movedWithin({ path }: DraftedPage, from: number, to: number): readonly Edit[] {
  return [{ move: [...path, 'questions'], from, to }];
}

function movedInto({ path }: DraftedPage, at: number, question: DraftedQuestion): readonly Edit[] {
  return [{ remove: question.path }, { insert: [...path, 'questions'], at, value: question.written }];
}

/** Moves a page by one place. `undefined`: there is no place. */
export function pageMovedBy(step: -1 | 1, { at }: DraftedPage, content: unknown): readonly Edit[] | undefined {
  const next = at + step;
  if (next < 0 || next >= draftedPages(content).length) return undefined;
  return [{ move: ['questionnaire', 'pages'], from: at, to: next }];
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
