import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Released } from '../../privacy/release.ts';
import type { Asked, SessionPart } from '../../questionnaire/asked.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { Table } from '../view.ts';
import type { Column } from './column.ts';
import { ratingTable } from './ratings.ts';
import { partRatings } from './repeated.ts';

/** A row for each part of the day, such as a site visit or the lunch, a column for each question on a scale. */
export function partTable(asked: Asked, released: Released, language: Language, texts: ReportTexts): Table | undefined {
  const names: Column<SessionPart> = {
    heading: texts.columns.part,
    cell: ({ name }) => ({ text: inLanguage(name, language) }),
  };
  const rated = { heading: texts.headings.parts, names, questions: partRatings(asked) };
  return ratingTable(rated, asked, asked.parts ?? [], released, language, texts);
}
