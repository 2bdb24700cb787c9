import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Released } from '../privacy/release.ts';
import { shownCounts } from '../privacy/release.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { gain, rating } from '../report/measure.ts';
import { repeatedQuestions, shortName } from '../report/tables/repeated.ts';
import { gainFigures } from '../report/tables/topics.ts';
import { percentageFigure } from '../statistics/percentage.ts';
import { rounded, roundedDown } from '../statistics/rounding.ts';
import { type Column, type Sheet, sheetOf, type Value } from './sheet.ts';

/** A row for each speaker and five-point question, in the order of the programme. */
export function speakerSheet({ questionnaire, speakers }: Asked, released: Released, language: Language): Sheet {
  const { names, columns, suppressed: hidden } = sheetTexts(language);
  const questions = repeatedQuestions(questionnaire.pages, 'speaker', 'five-point');
  const rows = speakers.flatMap((speaker) =>
    questions.map((question) => {
      const counts = shownCounts(released, `${question.id}.${speaker.id}`);
      return { speaker, question, found: counts === undefined ? undefined : rating(counts) };
    }),
  );
  const sheetColumns: Column<(typeof rows)[number]>[] = [
    {
      heading: reportTexts(language).columns.speaker,
      width: 22,
      cell: ({ speaker }) => inLanguage(speaker.name, language),
    },
    { heading: columns.institution, width: 34, cell: ({ speaker }) => inLanguage(speaker.institution, language) },
    { heading: columns.question, width: 22, cell: ({ question }) => shortName(question, language) },
    {
      heading: columns.satisfied,
      width: 14,
      cell: ({ found }) => (found === undefined ? hidden : percentageFigure(found.share)),
    },
    { heading: columns.mean, width: 10, cell: ({ found }) => hundredth(found?.spread.mean) },
    { heading: columns.deviation, width: 10, cell: ({ found }) => hundredth(found?.spread.deviation) },
    { heading: columns.n, width: 8, cell: ({ found }) => found?.spread.n ?? null },
  ];
  return sheetOf(names.speakers, sheetColumns, rows);
}

/** A row for each topic: knowledge before and now, over complete pairs, with how sure and how large the change is. */
export function topicSheet({ questionnaire, topics }: Asked, released: Released, language: Language): Sheet {
  const { names, columns, suppressed: hidden } = sheetTexts(language);
  const { columns: words, gain: gainTexts } = reportTexts(language);
  const questions = repeatedQuestions(questionnaire.pages, 'topic', 'pair');
  const rows = topics.flatMap((topic) =>
    questions.map((question) => {
      const counts = shownCounts(released, `${question.id}.${topic.id}`);
      return { topic, means: counts === undefined ? undefined : gain(counts) };
    }),
  );
  const sheetColumns: Column<(typeof rows)[number]>[] = [
    { heading: words.topic, width: 34, cell: ({ topic }) => inLanguage(topic.name, language) },
    ...gainFigures.map(({ column, of }) => ({
      heading: words[column],
      width: column === 'before' ? 16 : 10,
      cell: ({ means }: (typeof rows)[number]): Value => {
        if (means !== undefined) return hundredth(of(means));
        return column === 'before' ? hidden : null;
      },
    })),
    { heading: columns.low, width: 12, cell: ({ means }) => hundredth(means?.interval?.low) },
    { heading: columns.high, width: 12, cell: ({ means }) => hundredth(means?.interval?.high) },
    {
      heading: columns.effect,
      width: 14,
      cell: ({ means }) => (means?.isNearCeiling ? gainTexts.nearCeiling : effectOf(means?.effect)),
    },
    { heading: columns.n, width: 8, cell: ({ means }) => means?.n ?? null },
  ];
  return sheetOf(names.topics, sheetColumns, rows);
}

/** Without its sign, which the change has. */
function effectOf(effect: number | undefined): number | null {
  return effect === undefined ? null : roundedDown(Math.abs(effect), 2);
}

function hundredth(value: number | undefined): number | null {
  return value === undefined ? null : rounded(value, 2);
}
