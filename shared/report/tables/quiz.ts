import { formatDay } from '../../i18n/dates.ts';
import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Session } from '../../programme/session.ts';
import type { Publication } from '../../publication/publication.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { RightAnswers } from '../../statistics/normalised-gain.ts';
import { percent } from '../format.ts';
import { questionName } from '../question-name.ts';
import { type QuizGain, type QuizGains, quizGains } from '../quiz-gains.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';

/** The right answers to knowledge checks before and after, and all together; undefined where nothing was asked twice. */
export function quizTable(
  publication: Pick<Publication, 'released' | 'earlier'>,
  { questionnaire, zone }: Pick<Session, 'questionnaire' | 'zone'>,
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const quiz = quizGains(publication, questionnaire);
  if (quiz === undefined) return undefined;
  const columns: Column<QuizGain>[] = [
    { heading: texts.columns.question, cell: (gain) => ({ text: quizName(gain, language, texts) }) },
    { heading: texts.columns.before, cell: ({ before }) => shareCell(before, texts) },
    { heading: texts.columns.after, cell: ({ after }) => shareCell(after, texts) },
    { heading: texts.columns.normalisedGain, cell: (gain) => ({ text: gainWords(gain, texts) }) },
  ];
  return {
    heading: texts.headings.quiz,
    ...tabled(columns, quiz.gains),
    notes: [texts.quiz.gain, askedNote(quiz, publication, zone, language, texts)],
  };
}

/** What a row is about. */
export function quizName({ question }: QuizGain, language: Language, texts: ReportTexts): string {
  return question === undefined ? texts.quiz.all : questionName(question, language);
}

/** The gain in percent, or why there is none. */
function gainWords({ gain }: QuizGain, texts: ReportTexts): string {
  return typeof gain === 'string' ? texts.quiz[gain] : percent(gain, texts);
}

function shareCell(right: RightAnswers, texts: ReportTexts): Cell {
  return { text: percent(right, texts), detail: texts.metric.ofN(right) };
}

function askedNote(
  { asked }: QuizGains,
  { earlier }: Pick<Publication, 'earlier'>,
  zone: string,
  language: Language,
  texts: ReportTexts,
): string {
  if (asked === 'same-form' || earlier === undefined) return texts.quiz.sameForm;
  const title = inLanguage(earlier.title, language);
  return texts.quiz.otherForm({ title, day: formatDay(earlier.asOf, zone, language) });
}
