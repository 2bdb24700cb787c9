import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Released } from '../privacy/release.ts';
import { shownCounts } from '../privacy/release.ts';
import type { Asked, SessionPart, SessionSpeaker } from '../questionnaire/asked.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { SteppedQuestion } from '../questionnaire/step-numbers.ts';
import { fewestFor } from '../report/least-bases.ts';
import { gain, rating } from '../report/measure.ts';
import { isAskedAbout, partRatings, shortName, speakerRatings, topicPairs } from '../report/tables/repeated.ts';
import { gainFigures } from '../report/tables/topics.ts';
import { percentageFigure } from '../statistics/percentage.ts';
import { rounded, roundedDown } from '../statistics/rounding.ts';
import type { Share } from '../statistics/share.ts';
import { scaleEnds } from './scale-ends.ts';
import { type Column, type Sheet, sheetOf, type Value } from './sheet.ts';

/** A row for each speaker and question on a scale, in the order of the programme. */
export function speakerSheet(asked: Asked, released: Released, language: Language): Sheet {
  const names: Column<SessionSpeaker>[] = [
    {
      id: 'speaker',
      heading: reportTexts(language).columns.speaker,
      width: 22,
      cell: ({ name }) => inLanguage(name, language),
    },
    {
      id: 'institution',
      heading: sheetTexts(language).columns.institution,
      width: 34,
      cell: ({ institution }) => (institution === undefined ? null : inLanguage(institution, language)),
    },
  ];
  return ratingSheet('speakers', names, asked, asked.speakers, speakerRatings(asked), released, language);
}

/** A row for each part of the day and question on a scale. */
export function partSheet(asked: Asked, released: Released, language: Language): Sheet {
  const names: Column<SessionPart>[] = [
    {
      id: 'part',
      heading: reportTexts(language).columns.part,
      width: 30,
      cell: ({ name }) => inLanguage(name, language),
    },
  ];
  return ratingSheet('parts', names, asked, asked.parts ?? [], partRatings(asked), released, language);
}

function ratingSheet<Rated extends { readonly id: string }>(
  id: 'speakers' | 'parts',
  names: readonly Column<Rated>[],
  asked: Asked,
  all: readonly Rated[],
  questions: readonly SteppedQuestion[],
  released: Released,
  language: Language,
): Sheet {
  const { columns, suppressed: hidden } = sheetTexts(language);
  const rows = all.flatMap((rated) =>
    questions.flatMap((question) => {
      if (!isAskedAbout(asked, question, rated)) return [];
      const counts = shownCounts(released, `${question.id}.${rated.id}`);
      return [{ rated, question, found: counts === undefined ? undefined : rating(question, counts) }];
    }),
  );
  const sheetColumns: Column<(typeof rows)[number]>[] = [
    ...names.map(({ cell, id: of, heading, width }) => ({
      ...{ id: of, heading, width },
      cell: ({ rated }: (typeof rows)[number]) => cell(rated),
    })),
    { id: 'question', heading: columns.id, width: 18, cell: ({ rated, question }) => `${question.id}.${rated.id}` },
    {
      id: 'wording',
      heading: columns.question,
      width: 22,
      cell: ({ question }) => shortName(question, language, reportTexts(language)),
    },
    {
      id: 'satisfied',
      heading: questions.some(({ type }) => type === 'scale') ? columns.favourable : columns.satisfied,
      width: 14,
      format: 'percent',
      cell: ({ found }) => (found === undefined ? hidden : shareOf(found.share)),
    },
    { id: 'low', heading: columns.low, width: 12, format: 'percent', cell: ({ found }) => endOf(found?.share, 'low') },
    {
      id: 'high',
      heading: columns.high,
      width: 12,
      format: 'percent',
      cell: ({ found }) => endOf(found?.share, 'high'),
    },
    {
      id: 'mean',
      heading: columns.mean,
      width: 10,
      format: 'hundredth',
      cell: ({ found }) => hundredth(found?.spread.mean),
    },
    {
      id: 'deviation',
      heading: columns.deviation,
      width: 10,
      format: 'hundredth',
      cell: ({ found }) => hundredth(found?.spread.deviation),
    },
    {
      id: 'median',
      heading: columns.median,
      width: 10,
      format: 'tenth',
      cell: ({ found }) => found?.spread.median ?? null,
    },
    { id: 'n', heading: columns.n, width: 8, format: 'whole', cell: ({ found }) => found?.spread.n ?? null },
    { id: 'scale', heading: columns.scale, width: 10, cell: ({ question }) => scaleEnds(question, language) },
  ];
  return sheetOf(id, language, sheetColumns, rows);
}

/** A row for each topic: knowledge before and now, over complete pairs, with how sure and how large the change is. */
export function topicSheet(asked: Asked, released: Released, language: Language): Sheet {
  const { columns, suppressed: hidden } = sheetTexts(language);
  const texts = reportTexts(language);
  const { columns: words, gain: gainTexts } = texts;
  const questions = topicPairs(asked);
  const rows = asked.topics.flatMap((topic) =>
    questions.flatMap((question) => {
      if (!isAskedAbout(asked, question, topic)) return [];
      const counts = shownCounts(released, `${question.id}.${topic.id}`);
      return [{ topic, question, means: counts === undefined ? undefined : gain(question, counts) }];
    }),
  );
  // One question needs no name.
  const ofQuestion: Column<(typeof rows)[number]>[] = [
    { id: 'question', heading: columns.id, width: 18, cell: ({ topic, question }) => `${question.id}.${topic.id}` },
    {
      id: 'wording',
      heading: columns.question,
      width: 22,
      cell: ({ question }) => shortName(question, language, texts),
    },
  ];
  const sheetColumns: Column<(typeof rows)[number]>[] = [
    { id: 'topic', heading: words.topic, width: 34, cell: ({ topic }) => inLanguage(topic.name, language) },
    ...(questions.length > 1 ? ofQuestion : []),
    ...gainFigures.map(({ column, of }) => ({
      id: column,
      format: 'hundredth' as const,
      heading: words[column],
      width: column === 'before' ? 16 : 10,
      cell: ({ means }: (typeof rows)[number]): Value => {
        if (means !== undefined) return hundredth(of(means));
        return column === 'before' ? hidden : null;
      },
    })),
    {
      id: 'low',
      heading: columns.low,
      width: 12,
      format: 'hundredth',
      cell: ({ means }) => hundredth(means?.interval?.low),
    },
    {
      id: 'high',
      heading: columns.high,
      width: 12,
      format: 'hundredth',
      cell: ({ means }) => hundredth(means?.interval?.high),
    },
    {
      id: 'effect',
      heading: columns.effect,
      width: 14,
      format: 'hundredth',
      cell: ({ means }) => (means?.isNearCeiling ? gainTexts.nearCeiling : effectOf(means?.effect)),
    },
    { id: 'n', heading: columns.n, width: 8, format: 'whole', cell: ({ means }) => means?.n ?? null },
    { id: 'scale', heading: columns.scale, width: 10, cell: ({ question }) => scaleEnds(question, language) },
  ];
  return sheetOf('topics', language, sheetColumns, rows);
}

/** Null on a scale that does not say who is satisfied. */
function shareOf(share: Share | undefined): number | null {
  return share === undefined ? null : percentageFigure(share);
}

/** Without its sign, which the change has. */
function effectOf(effect: number | undefined): number | null {
  return effect === undefined ? null : roundedDown(Math.abs(effect), 2);
}

/** Of few people the counts alone, as everywhere. */
function endOf(share: Share | undefined, end: 'low' | 'high'): number | null {
  return share === undefined || share.n < fewestFor.share ? null : percentageFigure(share.interval[end]);
}

function hundredth(value: number | undefined): number | null {
  return value === undefined ? null : rounded(value, 2);
}
