import type { Language } from '../../i18n/text.ts';
import type { ReportTexts } from '../../i18n/texts.ts';
import { base, type Released, smallestGroup, suppressed } from '../../privacy/release.ts';
import type { Asked } from '../../questionnaire/asked.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { decimal, signedDecimal } from '../format.ts';
import { gain } from '../measure.ts';
import type { Cell, Table } from '../view.ts';
import { repeatedQuestions } from './repeated.ts';

/** Knowledge before and now for each topic, over the people who answered both. */
export function topicTable(
  { questionnaire, topics }: Asked,
  released: Released,
  language: Language,
  texts: ReportTexts,
): Table | undefined {
  const [question] = repeatedQuestions(questionnaire.pages, 'topic', 'pair');
  if (question === undefined || topics.length === 0) return undefined;
  return {
    heading: texts.headings.topics,
    columns: [texts.columns.topic, texts.columns.before, texts.columns.now, texts.columns.gain],
    rows: topics.map((topic) => [
      { text: inLanguage(topic.name, language) },
      ...topicCells(released.items[`${question.id}.${topic.id}`] ?? suppressed, texts),
    ]),
    notes: [],
  };
}

function topicCells(counts: Released['items'][string], texts: ReportTexts): Cell[] {
  const means = counts === suppressed ? undefined : gain(counts);
  if (counts === suppressed || means === undefined)
    return [{ text: texts.suppressed(smallestGroup) }, { text: '' }, { text: '' }];
  return [
    { text: decimal(means.before) },
    { text: decimal(means.now) },
    { text: signedDecimal(means.now - means.before), detail: texts.summary.n(base('pair', counts)) },
  ];
}
