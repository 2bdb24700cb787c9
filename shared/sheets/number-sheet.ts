import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { base, type Released, shownCounts } from '../privacy/release.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { type Item, inLanguage, itemsOf, itemWording } from '../questionnaire/items.ts';
import type { QuestionOf } from '../questionnaire/question.ts';
import { isStepped } from '../questionnaire/step-numbers.ts';
import {
  consented,
  favourable,
  gain,
  meanRank,
  ratedShare,
  recommendation,
  right,
  scaleDistribution,
  topTwoShare,
} from '../report/measure.ts';
import type { PrecisionOf } from '../report/precision.ts';
import { askingOf } from '../response/answer-types.ts';
import type { Distribution } from '../statistics/distribution.ts';
import { type Precision, scoreIn, shareIn } from '../statistics/precision.ts';
import { rounded } from '../statistics/rounding.ts';
import type { Share } from '../statistics/share.ts';
import type { Counts } from '../tally/tally.ts';
import { type Figure, scoreFigure, shareFigure } from './figures.ts';
import { aboutName } from './question-sheet.ts';
import { scaleEnds } from './scale-ends.ts';
import { type Column, type Format, type Sheet, sheetOf, type Value } from './sheet.ts';

/** What the report says of a question, or of one option that was put in order, in numbers. */
interface Row {
  readonly item: Item;
  readonly about: string | null;
  readonly spread?: Distribution | undefined;
  /** The number by which the question is compared, and what it counts. */
  readonly figure?: Figure | undefined;
  readonly n?: number | undefined;
}

/**
 * The numbers of each question: mean, spread and median where answers are numbers, and the share or the score by which it is
 * compared, with its interval. A question that is hidden has no numbers; why is said once for each, beside its answers.
 */
export function numberSheet(asked: Asked, released: Released, precision: PrecisionOf, language: Language): Sheet {
  const { columns } = sheetTexts(language);
  const counted = itemsOf(asked).filter(({ question }) => !askingOf(question).isComment);
  const rows = counted.flatMap((item) => rowsOf(item, shownCounts(released, item.key), precision(item.key), language));
  const format = ({ figure }: Row): Format | undefined => figure?.format;
  const hundredth = (value: number | undefined): Value => (value === undefined ? null : rounded(value, 2));
  const sheetColumns: Column<Row>[] = [
    { id: 'question', heading: columns.id, width: 18, cell: ({ item }) => item.key },
    {
      id: 'wording',
      heading: columns.question,
      width: 50,
      cell: ({ item }) => itemWording(item, language),
    },
    { id: 'about', heading: columns.about, width: 22, cell: ({ about }) => about },
    { id: 'n', heading: columns.n, width: 8, format: 'whole', cell: ({ n }) => n ?? null },
    {
      id: 'mean',
      heading: columns.mean,
      width: 10,
      format: 'hundredth',
      cell: ({ spread }) => hundredth(spread?.mean),
    },
    {
      id: 'deviation',
      heading: columns.deviation,
      width: 10,
      format: 'hundredth',
      cell: ({ spread }) => hundredth(spread?.deviation),
    },
    { id: 'median', heading: columns.median, width: 10, format: 'tenth', cell: ({ spread }) => spread?.median ?? null },
    { id: 'counted', heading: columns.counted, width: 24, cell: ({ figure }) => figure?.label ?? null },
    { id: 'count', heading: columns.count, width: 10, format: 'whole', cell: ({ figure }) => figure?.count ?? null },
    { id: 'value', heading: columns.value, width: 12, format, cell: ({ figure }) => figure?.value ?? null },
    { id: 'low', heading: columns.low, width: 14, format, cell: ({ figure }) => figure?.low ?? null },
    { id: 'high', heading: columns.high, width: 14, format, cell: ({ figure }) => figure?.high ?? null },
    {
      id: 'scale',
      heading: columns.scale,
      width: 10,
      cell: ({ item: { question } }) =>
        isStepped(question) || question.type === 'pair' ? scaleEnds(question, language) : null,
    },
  ];
  return sheetOf('numbers', language, sheetColumns, rows);
}

function rowsOf(item: Item, counts: Counts | undefined, precision: Precision, language: Language): Row[] {
  const about = aboutName(item.subject, language);
  if (counts === undefined) {
    return [{ item, about, figure: { label: sheetTexts(language).suppressed, value: null } }];
  }
  const { question } = item;
  const { trend, columns, summary } = reportTexts(language);
  const row = { item, about, n: base(question.type, counts) };
  const shareRow = (label: string, share: Share | undefined): Row =>
    share === undefined ? row : { ...row, figure: { label, ...shareFigure(shareIn(share, precision)) } };
  switch (question.type) {
    case 'five-point':
      return [
        {
          ...shareRow(trend.counted['five-point'], ratedShare(question, counts)),
          spread: scaleDistribution(question, counts),
        },
      ];
    case 'scale': {
      const [share, topTwo] = [ratedShare(question, counts), topTwoShare(question, counts)];
      const shared = share ? shareRow(trend.counted.scale, share) : shareRow(trend.counted['five-point'], topTwo);
      return [{ ...shared, spread: scaleDistribution(question, counts) }];
    }
    case 'zero-to-ten': {
      const nps = recommendation(counts);
      const figure = nps && {
        label: trend.counted['zero-to-ten'],
        ...scoreFigure(scoreIn(nps, precision), { summary }),
      };
      return [{ ...row, spread: scaleDistribution(question, counts), figure }];
    }
    case 'one':
      return [
        question.options.some(({ favourable: isGood }) => isGood)
          ? shareRow(trend.counted.one, favourable(question, counts))
          : row,
      ];
    case 'check':
      return [shareRow(trend.counted.check, right(question, counts))];
    case 'consent':
      return [shareRow(trend.counted.consent, consented(counts))];
    case 'pair':
      return [{ ...row, figure: gainFigure(columns.gain, question, counts) }];
    case 'rank':
      return question.options.map(({ id, text }) => {
        const spread = isWhole(counts) ? meanRank(id, question.options.length, counts) : undefined;
        const label = spread && { label: sheetTexts(language).meanPlace, value: null };
        return { ...row, about: inLanguage(text, language), n: spread?.n ?? row.n, spread, figure: label };
      });
    default:
      return [row];
  }
}

/** Whether no places are counted together. */
function isWhole(counts: Counts): boolean {
  return Object.keys(counts).every((category) => !category.includes('..'));
}

function gainFigure(label: string, question: QuestionOf<'pair'>, counts: Counts): Figure | undefined {
  const means = gain(question, counts);
  if (means === undefined) return undefined;
  const { change, interval } = means;
  return {
    label,
    value: rounded(change, 2),
    format: 'hundredth',
    ...(interval === undefined ? {} : { low: rounded(interval.low, 2), high: rounded(interval.high, 2) }),
  };
}
