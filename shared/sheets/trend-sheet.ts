import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Publication } from '../publication/publication.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { differenceOf } from '../report/metrics.ts';
import { type TrendComparison, trendComparisons } from '../report/trend.ts';
import { rounded } from '../statistics/rounding.ts';
import { headlineFigure } from './figures.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

/** A row for each question that is compared with the earlier programme; none where nothing is. */
export function trendSheets(
  publication: Pick<Publication, 'released' | 'earlier'>,
  questionnaire: Questionnaire,
  language: Language,
): Sheet[] {
  const { names, columns, suppressed: hidden } = sheetTexts(language);
  const texts = reportTexts(language);
  const rows = trendComparisons(publication, questionnaire, language, texts).map((compared) => ({
    ...compared,
    earlierFigure: headlineFigure(compared.number, compared.earlier, hidden),
    nowFigure: headlineFigure(compared.number, compared.now, hidden),
    apart: apartOf(compared),
  }));
  if (rows.length === 0) return [];
  const sheetColumns: Column<(typeof rows)[number]>[] = [
    { heading: columns.id, width: 18, cell: ({ key }) => key },
    { heading: texts.columns.question, width: 50, cell: ({ name }) => name },
    { heading: columns.number, width: 20, cell: ({ question }) => texts.trend.counted[question.type] },
    { heading: texts.columns.earlier, width: 12, cell: ({ earlierFigure }) => earlierFigure.value },
    { heading: columns.earlierN, width: 10, cell: ({ earlierFigure }) => earlierFigure.n ?? null },
    { heading: texts.columns.now, width: 12, cell: ({ nowFigure }) => nowFigure.value },
    { heading: columns.nowN, width: 10, cell: ({ nowFigure }) => nowFigure.n ?? null },
    { heading: texts.columns.points, width: 18, cell: ({ apart }) => apart.value ?? null },
    { heading: columns.low, width: 14, cell: ({ apart }) => apart.low ?? null },
    { heading: columns.high, width: 14, cell: ({ apart }) => apart.high ?? null },
  ];
  return [sheetOf(names.trend, sheetColumns, rows)];
}

/** The change in points with both ends of its interval. */
function apartOf({ number, now, earlier }: TrendComparison): { value?: number; low?: number; high?: number } {
  const apart = differenceOf(number, now, earlier);
  if (apart === undefined) return {};
  const { value, interval } = apart;
  return { value: rounded(value, 1), low: rounded(interval.low, 1), high: rounded(interval.high, 1) };
}
