import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Publication } from '../publication/publication.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { claimsOf } from '../report/claims/claims.ts';
import { numberFigure } from '../report/claims/compared-numbers.ts';
import type { Claim } from '../report/claims/comparison.ts';
import { numberName } from '../report/question-name.ts';
import { peopleIn } from '../statistics/exact-test.ts';
import { rounded } from '../statistics/rounding.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

/** A row for each question that is compared with the earlier programme; none where nothing is. */
export function trendSheets(publication: Publication, questionnaire: Questionnaire, language: Language): Sheet[] {
  const { names, columns } = sheetTexts(language);
  const texts = reportTexts(language);
  if (publication.earlier === undefined) return [];
  const { trend } = claimsOf(publication, questionnaire);
  if (trend.length === 0) return [];
  const points = (value: number) => rounded(value, 1);
  const sheetColumns: Column<Claim>[] = [
    { heading: columns.id, width: 18, cell: ({ number }) => number.question.id },
    {
      heading: texts.columns.question,
      width: 50,
      cell: ({ number }) => numberName(number.question, questionnaire, language, texts),
    },
    { heading: columns.number, width: 20, cell: ({ number }) => texts.trend.counted[number.question.type] },
    { heading: texts.columns.earlier, width: 12, cell: ({ number, other }) => numberFigure(number, other) },
    { heading: columns.earlierN, width: 10, cell: ({ other }) => peopleIn(other) },
    { heading: texts.columns.now, width: 12, cell: ({ number, one }) => numberFigure(number, one) },
    { heading: columns.nowN, width: 10, cell: ({ one }) => peopleIn(one) },
    { heading: texts.columns.points, width: 18, cell: ({ apart }) => points(apart.value) },
    { heading: columns.low, width: 14, cell: ({ apart }) => points(apart.interval.low) },
    { heading: columns.high, width: 14, cell: ({ apart }) => points(apart.interval.high) },
  ];
  return [sheetOf(names.trend, sheetColumns, trend)];
}
