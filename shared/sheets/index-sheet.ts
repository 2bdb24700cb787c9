import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Index } from '../report/indexes.ts';
import { indexName } from '../report/tables/indexes.ts';
import { outOfHundred } from '../statistics/five-point.ts';
import { rounded } from '../statistics/rounding.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

/** A row for each section's index, and for that of all; none where there is none. */
export function indexSheets(indexes: readonly Index[], language: Language): Sheet[] {
  if (indexes.length === 0) return [];
  const { names, columns } = sheetTexts(language);
  const texts = reportTexts(language);
  const end = (value: number | undefined) => (value === undefined ? null : rounded(value, 2));
  const sheetColumns: Column<Index>[] = [
    { heading: texts.columns.section, width: 30, cell: (index) => indexName(index, language, texts) },
    { heading: columns.questions, width: 12, cell: ({ questions }) => questions },
    { heading: columns.mean, width: 10, cell: ({ value }) => rounded(value, 2) },
    { heading: columns.low, width: 14, cell: ({ interval }) => end(interval?.low) },
    { heading: columns.high, width: 14, cell: ({ interval }) => end(interval?.high) },
    { heading: texts.columns.ofHundred, width: 12, cell: ({ value }) => rounded(outOfHundred(value), 1) },
    { heading: columns.n, width: 8, cell: ({ fewest }) => fewest },
  ];
  return [sheetOf(names.indexes, sheetColumns, indexes)];
}
