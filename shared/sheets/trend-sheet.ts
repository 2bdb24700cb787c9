import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Publication } from '../publication/publication.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { pointsApart } from '../report/claims/comparison.ts';
import { roundedChange, type TrendComparison, trendComparisons } from '../report/claims/trend-comparisons.ts';
import { numberName } from '../report/question-name.ts';
import { peopleIn, type Thirds } from '../statistics/exact-test.ts';
import { percentageFigure } from '../statistics/percentage.ts';
import { rounded, roundedRatio } from '../statistics/rounding.ts';
import { z95 } from '../statistics/share.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

/** A row for each question that is compared with the earlier programme; none where nothing is. */
export function trendSheets(
  publication: Pick<Publication, 'released' | 'earlier'>,
  questionnaire: Questionnaire,
  language: Language,
): Sheet[] {
  const { names, columns } = sheetTexts(language);
  const texts = reportTexts(language);
  const rows = trendComparisons(publication, questionnaire).map((compared) => ({
    ...compared,
    apart: pointsApart(compared, z95),
  }));
  if (rows.length === 0) return [];
  const sheetColumns: Column<(typeof rows)[number]>[] = [
    { heading: columns.id, width: 18, cell: ({ question }) => question.id },
    {
      heading: texts.columns.question,
      width: 50,
      cell: ({ question }) => numberName(question, questionnaire, language, texts),
    },
    { heading: columns.number, width: 20, cell: ({ question }) => texts.trend.counted[question.type] },
    { heading: texts.columns.earlier, width: 12, cell: (row) => figureOf(row, row.other) },
    { heading: columns.earlierN, width: 10, cell: ({ other }) => peopleIn(other) },
    { heading: texts.columns.now, width: 12, cell: (row) => figureOf(row, row.one) },
    { heading: columns.nowN, width: 10, cell: ({ one }) => peopleIn(one) },
    { heading: texts.columns.points, width: 18, cell: (row) => roundedChange(row, 1) },
    { heading: columns.low, width: 14, cell: ({ apart }) => rounded(apart.interval.low, 1) },
    { heading: columns.high, width: 14, cell: ({ apart }) => rounded(apart.interval.high, 1) },
  ];
  return [sheetOf(names.trend, sheetColumns, rows)];
}

/** A share in percent, or a score. */
function figureOf({ number }: TrendComparison, side: Thirds): number {
  const n = peopleIn(side);
  return number.unit === 'share'
    ? percentageFigure({ count: side.high, n })
    : roundedRatio({ count: 100 * (side.high - side.low), n }, 1);
}
