import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import type { Released } from '../../privacy/release.ts';
import { shownCounts } from '../../privacy/release.ts';
import type { Asked } from '../../questionnaire/asked.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import type { QuestionOf } from '../../questionnaire/question.ts';
import type { Gain } from '../../statistics/gain.ts';
import { factsOf } from '../facts.ts';
import { decimal, range, signedDecimal } from '../format.ts';
import { effectWords, pairScaleWords } from '../gain-words.ts';
import { gain } from '../measure.ts';
import type { Cell, Table } from '../view.ts';
import { type Column, tabled } from './column.ts';
import { isAskedAbout, topicPairs } from './repeated.ts';

/** Knowledge before and now for each topic, over the people who answered both. */
export function topicTable(
  asked: Asked,
  released: Released,
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const [question] = topicPairs(asked);
  if (question === undefined) return undefined;
  const topics = asked.topics.filter((topic) => isAskedAbout(asked, question, topic));
  const rows = topics.map(({ id, name }): Row => {
    const counts = shownCounts(released, `${question.id}.${id}`);
    return { name: inLanguage(name, language), means: counts === undefined ? undefined : gain(question, counts) };
  });
  const columns: Column<Row>[] = [
    { heading: texts.columns.topic, cell: ({ name }) => ({ text: name }) },
    ...gainFigures.map(({ column, of, words }) => ({
      heading: texts.columns[column],
      cell: ({ means }: Row): Cell => {
        if (means === undefined) return { text: column === 'before' ? texts.suppressed : '' };
        const text = words(of(means), texts);
        return column === 'gain' ? { text, detail: detailOf(question, means, texts) } : { text };
      },
    })),
  ];
  return { heading: texts.headings.topics, ...tabled(columns, rows), notes: [] };
}

interface Row {
  readonly name: string;
  /** Absent when hidden. */
  readonly means: Gain | undefined;
}

/** The figures of a topic, with the names of their columns: here and in the sheets. */
export const gainFigures = [
  { column: 'before', of: ({ before }: Gain) => before, words: decimal },
  { column: 'now', of: ({ now }: Gain) => now, words: decimal },
  { column: 'gain', of: ({ change }: Gain) => change, words: signedDecimal },
] as const;

/** Under a change: how sure it is, how large, of how many people, and on which scale. */
function detailOf(question: QuestionOf<'pair'>, means: Gain, texts: ReportTexts): string {
  const { interval, n } = means;
  const facts = [
    ...(interval === undefined ? [] : [range(interval, signedDecimal, texts)]),
    ...effectWords(means, texts),
    texts.summary.n({ n }),
    ...pairScaleWords(question, texts),
  ];
  return factsOf(facts, texts);
}
