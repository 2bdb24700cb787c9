import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { type Released, smallestGroup } from '../privacy/release.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { fivePointDistribution, gain, satisfied } from '../report/measure.ts';
import { shown } from '../report/metrics.ts';
import { repeatedQuestions, shortName } from '../report/tables/repeated.ts';
import type { Counts } from '../tally/tally.ts';
import { tenth } from './numbers.ts';
import type { Sheet, Value } from './sheet.ts';

/** A row for each speaker and five-point question, in the order of the programme. */
export function speakerSheet({ questionnaire, speakers }: Asked, released: Released, language: Language): Sheet {
  const { names, columns, suppressed: tooFew } = sheetTexts(language);
  const questions = repeatedQuestions(questionnaire.pages, 'speaker', 'five-point');
  return {
    name: names.speakers,
    columns: [
      { heading: reportTexts(language).columns.speaker, width: 22 },
      { heading: columns.institution, width: 34 },
      { heading: columns.question, width: 22 },
      { heading: columns.satisfied, width: 14 },
      { heading: columns.mean, width: 10 },
      { heading: columns.deviation, width: 10 },
      { heading: columns.n, width: 8 },
    ],
    rows: speakers.flatMap(({ id, name, institution }) =>
      questions.map((question): Value[] => [
        inLanguage(name, language),
        inLanguage(institution, language),
        shortName(question, language),
        ...ratingOf(shown(released, `${question.id}.${id}`), tooFew(smallestGroup)),
      ]),
    ),
  };
}

function ratingOf(counts: Counts | undefined, tooFew: string): Value[] {
  const share = counts === undefined ? undefined : satisfied(counts);
  const spread = counts === undefined ? undefined : fivePointDistribution(counts);
  if (share === undefined || spread === undefined) return [tooFew, null, null, null];
  const { mean, deviation, n } = spread;
  return [tenth(share.value * 100), hundredth(mean), deviation === undefined ? null : hundredth(deviation), n];
}

/** A row for each topic: knowledge before and now, over complete pairs. */
export function topicSheet({ questionnaire, topics }: Asked, released: Released, language: Language): Sheet {
  const { names, columns, suppressed: tooFew } = sheetTexts(language);
  const words = reportTexts(language).columns;
  const questions = repeatedQuestions(questionnaire.pages, 'topic', 'pair');
  return {
    name: names.topics,
    columns: [
      { heading: words.topic, width: 34 },
      { heading: words.before, width: 16 },
      { heading: words.now, width: 10 },
      { heading: words.gain, width: 10 },
      { heading: columns.n, width: 8 },
    ],
    rows: topics.flatMap(({ id, name }) =>
      questions.map((question): Value[] => {
        const counts = shown(released, `${question.id}.${id}`);
        const means = counts === undefined ? undefined : gain(counts);
        if (means === undefined) return [inLanguage(name, language), tooFew(smallestGroup), null, null, null];
        const { before, now, n } = means;
        return [inLanguage(name, language), hundredth(before), hundredth(now), hundredth(now - before), n];
      }),
    ),
  };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
