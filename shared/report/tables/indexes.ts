import { formTexts } from '../../i18n/form-texts.ts';
import { numberText } from '../../i18n/numbers.ts';
import type { Language, Text } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { scaleOf } from '../../questionnaire/step-numbers.ts';
import { decimal, range } from '../format.ts';
import type { Index } from '../indexes.ts';
import { fewestFor } from '../least-bases.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';

/** The mean of each section and of all, with the rule by which they are reckoned; undefined where there is none. */
export function indexTable(
  indexes: readonly Index[],
  questionnaire: Questionnaire,
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  if (indexes.length === 0) return undefined;
  const columns: Column<Index>[] = [
    {
      heading: texts.columns.section,
      cell: (index) => ({
        text: indexName(index, language, texts),
        detail: texts.index.of({
          questions: index.questions,
          scale: scaleWords(index, questionnaire, language, texts),
        }),
      }),
    },
    {
      heading: indexes.every(({ first }) => first.type === 'five-point')
        ? texts.columns.meanOfFive
        : texts.columns.mean,
      cell: (index) => meanCell(index, texts),
    },
    ...(indexes.some(({ ofHundred }) => ofHundred !== undefined) ? [hundredColumn(texts)] : []),
    { heading: texts.columns.n, cell: ({ fewest, most }) => ({ text: answersWords(fewest, most, texts) }) },
  ];
  return {
    heading: texts.headings.indexes,
    ...tabled(columns, indexes),
    notes: [texts.index.rule({ fewest: fewestFor.share })],
  };
}

/** What an index is called: its section, or all. */
export function indexName({ page }: Index, language: Language, texts: ReportTexts): string {
  return page === undefined ? texts.index.overall : inLanguage(page.title, language);
}

function hundredColumn(texts: ReportTexts): Column<Index> {
  return {
    heading: texts.columns.ofHundred,
    cell: ({ ofHundred }) => ({ text: ofHundred === undefined ? '' : decimal(ofHundred, texts) }),
  };
}

/** The best and the worst step: by these words a scale is known again; with the numbers between which a mean of it lies. */
function scaleWords({ first }: Index, { scales }: Questionnaire, language: Language, texts: ReportTexts): string {
  if (first.type === 'five-point') {
    const steps = scales[first.scale] ?? [];
    const end = (at: 0 | -1) => inLanguage(steps.at(at) ?? {}, language);
    return texts.index.scale({ best: end(0), worst: end(-1) });
  }
  const { from, to, best } = scaleOf(first);
  const { low = first.words?.[0], high = first.words?.at(-1) } = first;
  const end = (step: number, words: Text = {}) =>
    formTexts(language).scaleEnd({ step: numberText(step, language), words: inLanguage(words, language) });
  const ends = [end(to, high), end(from, low)] as const;
  const [bestEnd, worstEnd] = best === 'low' ? [ends[1], ends[0]] : ends;
  return texts.index.scale({ best: bestEnd, worst: worstEnd });
}

function meanCell({ value, interval }: Index, texts: ReportTexts): Cell {
  const text = decimal(value, texts);
  return interval === undefined ? { text } : { text, detail: range(interval, decimal, texts) };
}

function answersWords(fewest: number, most: number, texts: ReportTexts): string {
  const [low, high] = [numberText(fewest, texts.language), numberText(most, texts.language)];
  return fewest === most ? low : texts.metric.interval({ low, high });
}
