import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { gainRatio, type QuizGain, type QuizGains } from '../report/quiz-gains.ts';
import { quizName } from '../report/tables/quiz.ts';
import { percentageFigure } from '../statistics/percentage.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

/** A row for each knowledge check that was asked twice, and one for all; no sheet where there is none. */
export function gainSheets(quiz: QuizGains | undefined, language: Language): Sheet[] {
  if (quiz === undefined) return [];
  const { columns } = sheetTexts(language);
  const texts = reportTexts(language);
  /** How many were right at one of the two times, and of how many. */
  const shareColumns = (id: 'before' | 'after'): Column<QuizGain>[] => [
    { id, heading: texts.columns[id], width: 10, format: 'percent', cell: (gain) => percentageFigure(gain[id]) },
    { id: `${id}N`, heading: columns[`${id}N`], width: 10, format: 'whole', cell: (gain) => gain[id].n },
  ];
  const sheetColumns: Column<QuizGain>[] = [
    { id: 'id', heading: columns.id, width: 14, cell: ({ question }) => question?.id ?? null },
    { id: 'question', heading: columns.question, width: 40, cell: (gain) => quizName(gain, language, texts) },
    ...shareColumns('before'),
    ...shareColumns('after'),
    {
      id: 'gain',
      heading: texts.columns.normalisedGain,
      width: 16,
      format: 'percent',
      cell: (gain) => {
        const ratio = gainRatio(gain);
        return ratio === undefined ? null : percentageFigure(ratio);
      },
    },
  ];
  return [sheetOf('gains', language, sheetColumns, quiz.gains)];
}
