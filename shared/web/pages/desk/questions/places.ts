import type { DraftedPage, DraftedQuestion } from '../../../../authoring/questionnaire/drafted.ts';
import { pagesFor } from '../../../../authoring/questionnaire/placed-question.ts';
import { numberText } from '../../../../i18n/numbers.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Row } from '../edit/fields/fields.ts';
import { pageTitle } from './question-names.ts';

/** The places that a question can have, by pages; none where there is but the one that it has. */
export function questionPlaces(question: DraftedQuestion, content: unknown, language: Language): Row['places'] {
  const pages = pagesFor(question, content);
  const count = pages.reduce((sum, { places }) => sum + places, 0);
  if (count < 2) return undefined;
  return {
    groups: pages.map(({ page, places }) => ({
      label: pageTitle(page, language),
      options: Array.from({ length: places }, (_, at) => ({
        value: `${page.at}.${at}`,
        label: numberText(at + 1, language),
      })),
    })),
    now: `${question.page}.${question.at}`,
  };
}

/** The places that a page can have. */
export function pagePlaces({ at }: DraftedPage, pages: readonly DraftedPage[], language: Language): Row['places'] {
  const options = pages.map((page) => ({ value: String(page.at), label: numberText(page.at + 1, language) }));
  return { groups: [{ options }], now: String(at) };
}
