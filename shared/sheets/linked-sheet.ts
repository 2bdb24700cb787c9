import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import type { ChangeClaim } from '../report/claims/linked-changes.ts';
import { numberName } from '../report/question-name.ts';
import { rounded } from '../statistics/rounding.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

/** A row for each question of which it is shown how those have changed who answered it before and after. */
export function linkedSheet(claims: readonly ChangeClaim[], questionnaire: Questionnaire, language: Language): Sheet {
  const { columns, verdicts } = sheetTexts(language);
  const texts = reportTexts(language);
  const points = (value: number) => rounded(value, 1);
  const own: Column<ChangeClaim>[] = [
    { id: 'question', heading: columns.id, width: 18, cell: ({ number }) => number.question.id },
    {
      id: 'wording',
      heading: columns.question,
      width: 40,
      cell: ({ number }) => numberName(number.question, questionnaire, language, texts),
    },
    { id: 'n', heading: texts.columns.n, width: 8, format: 'whole', cell: ({ change }) => change.n },
    { id: 'better', heading: texts.columns.better, width: 12, format: 'whole', cell: ({ change }) => change.more },
    {
      id: 'same',
      heading: texts.columns.same,
      width: 12,
      format: 'whole',
      cell: ({ change: { n, more, less } }) => n - more - less,
    },
    { id: 'worse', heading: texts.columns.worse, width: 12, format: 'whole', cell: ({ change }) => change.less },
    {
      id: 'points',
      heading: texts.columns.points,
      width: 18,
      format: 'tenth',
      cell: ({ apart }) => points(apart.value),
    },
    { id: 'low', heading: columns.low, width: 14, format: 'tenth', cell: ({ apart }) => points(apart.interval.low) },
    { id: 'high', heading: columns.high, width: 14, format: 'tenth', cell: ({ apart }) => points(apart.interval.high) },
    { id: 'verdict', heading: columns.verdict, width: 26, cell: ({ verdict }) => verdicts[verdict] },
  ];
  return sheetOf('linked', language, own, claims);
}
