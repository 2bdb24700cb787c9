import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Released } from '../../privacy/release.ts';
import { shownCounts } from '../../privacy/release.ts';
import type { Asked } from '../../questionnaire/asked.ts';
import type { SteppedQuestion } from '../../questionnaire/step-numbers.ts';
import type { Counts } from '../../tally/tally.ts';
import { factsOf } from '../facts.ts';
import { decimal, percent } from '../format.ts';
import { scaleRange } from '../mean-words.ts';
import { rating } from '../measure.ts';
import { satisfiedSteps } from '../satisfied-steps.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';
import { aboutInGeneral, generalWording, isAskedAbout, shortName } from './repeated.ts';

/** What is rated, by which questions, and what the table is called. */
interface Rated<Row> {
  readonly heading: string;
  readonly names: Column<Row>;
  readonly questions: readonly SteppedQuestion[];
}

/** A row for each speaker or part in the order of the programme, a column for each question on a scale. None where nothing is rated. */
export function ratingTable<Row extends { readonly id: string }>(
  { heading, names, questions }: Rated<Row>,
  asked: Asked,
  all: readonly Row[],
  released: Released,
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const isAsked = (question: SteppedQuestion, row: Row) => isAskedAbout(asked, question, row);
  const rows = all.filter((row) => questions.some((question) => isAsked(question, row)));
  if (rows.length === 0) return undefined;
  const columns: Column<Row>[] = [
    names,
    ...questions.map((question) => ({
      heading: shortName(question, language, texts),
      cell: (row: Row) =>
        isAsked(question, row)
          ? ratingCell(question, shownCounts(released, `${question.id}.${row.id}`), texts)
          : { text: texts.notAsked },
    })),
  ];
  return {
    heading,
    ...tabled(columns, rows),
    notes: [
      ...questions.flatMap((question) => askedWords(question, language, texts)),
      ...(questions.some(({ type }) => type === 'five-point') ? [texts.table.cell] : []),
    ],
  };
}

/** What was asked, where the head of its column says less, and which steps of a scale of its own are counted. */
function askedWords(question: SteppedQuestion, language: Language, texts: ReportTexts): string[] {
  const [short, asked] = [shortName(question, language, texts), generalWording(question, language, texts)];
  const steps = question.type === 'scale' ? satisfiedSteps(question, language, texts) : undefined;
  // What only names the part says nothing more than its row.
  const isSaid = short === asked || Object.values(texts.table.placeholders).includes(asked);
  if (isSaid && steps === undefined) return [];
  const counted = steps && texts.plain.bracketed({ value: texts.trend.counted.scale, detail: steps });
  const said = isSaid
    ? short
    : (aboutInGeneral(question, language, texts) ?? texts.table.asked({ short, question: asked }));
  return [factsOf([said, counted], texts)];
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
