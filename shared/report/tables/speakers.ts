import { listOf } from '../../i18n/lists.ts';
import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Released } from '../../privacy/release.ts';
import { shownCounts } from '../../privacy/release.ts';
import type { Session } from '../../programme/session.ts';
import { sessionName } from '../../programme/session-name.ts';
import type { Asked, SessionSpeaker } from '../../questionnaire/asked.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { SteppedQuestion } from '../../questionnaire/scale-steps.ts';
import type { Counts } from '../../tally/tally.ts';
import { factsOf } from '../facts.ts';
import { decimal, percent } from '../format.ts';
import { scaleRange } from '../mean-words.ts';
import { rating } from '../measure.ts';
import { satisfiedSteps } from '../satisfied-steps.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';
import { generalWording, shortName, speakerRatings } from './repeated.ts';

/**
 * A row for each speaker in the order of the programme (never a ranking), a column for each question on a scale. Over
 * several sessions it says where each of them spoke.
 */
export function speakerTable(
  { questionnaire, speakers }: Asked,
  released: Released,
  sessions: readonly Session[],
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const questions = speakerRatings(questionnaire.pages);
  if (questions.length === 0 || speakers.length === 0) return undefined;
  const columns: Column<SessionSpeaker>[] = [
    { heading: texts.columns.speaker, cell: (speaker) => nameCell(speaker, sessions, language, texts) },
    ...questions.map((question) => ({
      heading: shortName(question, language),
      cell: ({ id }: SessionSpeaker) => ratingCell(question, shownCounts(released, `${question.id}.${id}`), texts),
    })),
  ];
  return {
    heading: texts.headings.speakers,
    ...tabled(columns, speakers),
    notes: [
      ...questions.map((question) => askedWords(question, language, texts)),
      ...(questions.some(({ type }) => type === 'five-point') ? [texts.table.cell] : []),
    ],
  };
}

function nameCell(
  { id, name, institution }: SessionSpeaker,
  sessions: readonly Session[],
  language: Language,
  texts: ReportTexts,
): Cell {
  const taught = sessions.filter(({ speakers }) => speakers.some((each) => each.id === id));
  const where =
    sessions.length > 1
      ? [
          listOf(
            taught.map((session) => sessionName(session, language)),
            language,
          ),
        ]
      : [];
  return {
    text: inLanguage(name, language),
    detail: factsOf([institution && inLanguage(institution, language), ...where], texts),
  };
}

/** What was asked, and which steps of a scale of its own are counted. */
function askedWords(question: SteppedQuestion, language: Language, texts: ReportTexts): string {
  const asked = texts.table.asked({
    short: shortName(question, language),
    question: generalWording(question, language, texts),
  });
  const steps = question.type === 'scale' ? satisfiedSteps(question, language, texts) : undefined;
  const counted = steps && texts.plain.bracketed({ value: texts.trend.counted.scale, detail: steps });
  return factsOf([asked, counted], texts);
}

/** The share of satisfied people with the mean under it; the mean alone on a scale that does not say who is satisfied. */
function ratingCell(question: SteppedQuestion, counts: Counts | undefined, texts: ReportTexts): Cell {
  const found = counts === undefined ? undefined : rating(question, counts);
  if (found === undefined) return { text: texts.suppressed };
  const { share, spread } = found;
  const people = texts.summary.n({ n: spread.n });
  const mean = decimal(spread.mean, texts);
  const onScale = [scaleRange(question, spread, texts), people];
  if (share === undefined) return { text: mean, detail: factsOf(onScale, texts) };
  if (question.type !== 'five-point') {
    return { text: percent(share, texts), detail: factsOf([mean, ...onScale], texts) };
  }
  return {
    text: percent(share, texts),
    detail: texts.table.rating({
      mean: decimal(spread.mean, texts),
      deviation: decimal(spread.deviation ?? 0, texts),
      n: share.n,
    }),
  };
}
