import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Index } from '../report/indexes.ts';
import { indexName } from '../report/tables/indexes.ts';
import { rounded } from '../statistics/rounding.ts';
import { scaleEnds } from './scale-ends.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

/** A row for each section's index, and for that of all; none where there is none. */
export function indexSheets(indexes: readonly Index[], language: Language): Sheet[] {
  if (indexes.length === 0) return [];
  const { columns } = sheetTexts(language);
  const texts = reportTexts(language);
  const end = (value: number | undefined) => (value === undefined ? null : rounded(value, 2));
  const sheetColumns: Column<Index>[] = [
    { id: 'section', heading: texts.columns.section, width: 30, cell: (index) => indexName(index, language, texts) },
    { id: 'questions', heading: columns.questions, width: 12, format: 'whole', cell: ({ questions }) => questions },
    { id: 'mean', heading: columns.mean, width: 10, format: 'hundredth', cell: ({ value }) => rounded(value, 2) },
    { id: 'low', heading: columns.low, width: 14, format: 'hundredth', cell: ({ interval }) => end(interval?.low) },
    { id: 'high', heading: columns.high, width: 14, format: 'hundredth', cell: ({ interval }) => end(interval?.high) },
    {
      id: 'ofHundred',
      heading: texts.columns.ofHundred,
      width: 12,
      format: 'tenth',
      cell: ({ ofHundred }) => (ofHundred === undefined ? null : rounded(ofHundred, 1)),
    },
    { id: 'n', heading: columns.n, width: 8, format: 'whole', cell: ({ fewest }) => fewest },
    { id: 'scale', heading: columns.scale, width: 10, cell: ({ first }) => scaleEnds(first, language) },
  ];
  return [sheetOf('indexes', language, sheetColumns, indexes)];
}
