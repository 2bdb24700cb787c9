import { numberText } from '../i18n/numbers.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { type Suppressed, suppressed } from '../privacy/release.ts';
import { type Item, wording } from '../questionnaire/items.ts';
import type { MatrixHead, QuestionOf } from '../questionnaire/question.ts';
import { choicesInResults, type RatingQuestion } from '../questionnaire/scale-steps.ts';
import { scaleOf } from '../questionnaire/step-numbers.ts';
import { topBox } from '../statistics/five-point.ts';
import { shareIn } from '../statistics/precision.ts';
import type { Counts } from '../tally/tally.ts';
import { hasRoom } from './bar-room.ts';
import { factsOf } from './facts.ts';
import { decimal, percent } from './format.ts';
import { fiveSteps, hundredOf, type Rating, rating } from './measure.ts';
import { askedOf, notApplicableWords, questionResult } from './question-results.ts';
import type { ItemContext } from './result-type.ts';
import { satisfiedSteps } from './satisfied-steps.ts';
import type { Cell, MarkedPart, MatrixResult, MatrixRow, Part } from './view.ts';

/** A row of a matrix with what is shown of it. */
export interface GivenRow {
  readonly item: Item;
  readonly counts: Counts | Suppressed;
  readonly context: ItemContext;
  /** What is said beside it. */
  readonly beside?: string | undefined;
}

/** What a report shows of a matrix: a table of its rows, in the order in which they are asked. */
export function matrixResult(matrix: MatrixHead, rows: readonly [GivenRow, ...GivenRow[]]): MatrixResult {
  const [{ item, context }] = rows;
  const { language, texts } = context;
  const question = questionOf(item);
  const columns = columnsOf(question, texts);
  const shown = rows.map((row) => rowOf(row, columns));
  const table = {
    key: matrix.id + item.key.slice(question.id.length),
    question: wording(matrix.text, item.subject, language),
    layout: 'matrix' as const,
    parts: [] as const,
    steps: stepsOf(rows),
    columns: [{ text: texts.columns.question }, ...columns.map(({ heading }) => heading)],
  };
  if (shown.every(({ hidden }) => hidden !== undefined)) return { ...table, summary: context.whyHidden, rows: [] };
  const summary = factsOf([satisfiedWords(question, language, texts), ...askedOf(item, context)], texts);
  return { ...table, summary, rows: shown };
}

/** Rows of a matrix are on a scale: nothing else can be written as one. */
function questionOf({ question }: Item): RatingQuestion {
  return question as RatingQuestion;
}

/** What the numbers of a row are made of. */
interface Rated extends Rating {
  readonly question: RatingQuestion;
  readonly counts: Counts;
  readonly context: ItemContext;
}

interface NumberColumn {
  readonly heading: Cell;
  cell(row: Rated): Cell;
}

/** The share of satisfied people, where the scale says who they are, the mean with its scale, and how many answered. */
function columnsOf(question: RatingQuestion, texts: ReportTexts): NumberColumn[] {
  const { from, to, satisfied } = scaleOf(question);
  const [low, high] = [numberText(from, texts.language), numberText(to, texts.language)];
  const heading =
    question.type === 'five-point'
      ? { text: texts.columns.meanOfFive }
      : { text: texts.columns.mean, detail: texts.metric.interval({ low, high }) };
  return [
    ...(satisfied === undefined ? [] : [{ heading: { text: texts.metric[ratedName(question)] }, cell: satisfiedCell }]),
    { heading, cell: meanCell },
    { heading: { text: texts.columns.n }, cell: ({ spread: { n } }) => ({ text: numberText(n, texts.language) }) },
  ];
}

function meanCell({ question, spread, context: { texts } }: Rated): Cell {
  const hundred = hundredOf(question, spread.mean);
  const weighted = hundred === undefined ? 'none' : decimal(hundred, texts);
  const detail = texts.table.spread({ deviation: decimal(spread.deviation ?? 0, texts), weighted });
  return { text: decimal(spread.mean, texts), detail };
}

function satisfiedCell({ question, counts, share, context: { texts, precision } }: Rated): Cell {
  if (share === undefined) return { text: texts.suppressed };
  const { low, high } = shareIn(share, precision).interval;
  const best = question.type === 'five-point' ? topBox(fiveSteps(counts)) : undefined;
  const ends = { low: percent(low, texts), high: percent(high, texts) };
  const top = best === undefined ? 'none' : percent(best, texts);
  return { text: percent(share, texts), detail: texts.table.share({ ...ends, top }) };
}

/** What the share counts: a scale of its own may be one of agreement. */
function ratedName({ type }: RatingQuestion): 'satisfied' | 'favourable' {
  return type === 'scale' ? 'favourable' : 'satisfied';
}

/** Which steps of a scale of its own are counted as favourable. */
function satisfiedWords(question: RatingQuestion, language: Language, texts: ReportTexts): string | undefined {
  const steps = question.type === 'scale' ? satisfiedSteps(question, language, texts) : undefined;
  return steps && texts.plain.labelled({ label: texts.metric.favourable, value: steps });
}

function rowOf({ item, counts, context, beside }: GivenRow, columns: readonly NumberColumn[]): MatrixRow {
  const { language, texts } = context;
  const question = questionOf(item);
  const head = { key: item.key, name: wording(question.text, item.subject, language) };
  const found = counts === suppressed ? undefined : rating(question, counts);
  if (counts === suppressed || found === undefined) {
    const hidden = context.whyHidden;
    return { ...head, details: [], cells: [], parts: [], distribution: '', unread: '', hidden };
  }
  const { parts: named } = questionResult(item, counts, context);
  const parts = marked(question.type === 'scale' ? shortlyNamed(named, question, language) : named);
  return {
    ...head,
    details: [...notApplicableWords(item, counts, context), ...(beside === undefined ? [] : [beside])],
    cells: columns.map(({ cell }) => cell({ ...found, question, counts, context })),
    parts,
    distribution: partsInWords(parts, texts),
    unread: partsInWords(
      parts.filter(({ isMarked }) => !isMarked),
      texts,
    ),
  };
}

/** Steps without what numbers mean: that stands above the rows. */
function shortlyNamed(parts: readonly Part[], question: QuestionOf<'scale'>, language: Language): Part[] {
  const choices = choicesInResults(question, language);
  return parts.map((part, at) => ({ ...part, label: choices[at]?.label ?? part.label }));
}

/** So many steps have colours of their own. */
const mostColours = 5;

/** A bar whose numbers stand where they say by themselves how often an answer was given: in a colour of its own, where there is room. */
function marked(parts: readonly Part[]): MarkedPart[] {
  const areColoured = parts.length <= mostColours && parts.every(({ tone }) => tone !== 'plain');
  return parts.map((part) => ({ ...part, isMarked: areColoured && hasRoom(part) }));
}

/** Answers that were given, with how often. */
function partsInWords(parts: readonly Part[], texts: ReportTexts): string {
  const given = parts.filter(({ count }) => count > 0);
  return factsOf(
    given.map(({ label, count }) => texts.table.given({ label, count })),
    texts,
  );
}

/** What the colours of the bars mean: each of few steps, of many the ends and the middle. None where there is no bar. */
function stepsOf(rows: readonly GivenRow[]): MatrixResult['steps'] {
  const shown = rows.find(({ counts }) => counts !== suppressed);
  const parts = shown === undefined ? [] : questionResult(shown.item, shown.counts, shown.context).parts;
  const steps = parts.map(({ label, tone }) => ({ label, tone }));
  if (steps.length <= mostColours) return steps;
  return steps.filter((_, at) => at === 0 || at === steps.length - 1 || 2 * at === steps.length - 1);
}
