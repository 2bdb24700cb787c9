import { reportTexts } from '../i18n/report-texts.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { HeadlineNumber } from '../report/headline-numbers.ts';
import { fewestFor } from '../report/least-bases.ts';
import { type Nps, roundedScore } from '../statistics/nps.ts';
import { percentageFigure } from '../statistics/percentage.ts';
import { scoreIn, shareIn, simple } from '../statistics/precision.ts';
import { rounded } from '../statistics/rounding.ts';
import type { Share } from '../statistics/share.ts';
import type { Counts } from '../tally/tally.ts';
import type { Column, Format, Value } from './sheet.ts';

/** A number in a row of a sheet, and what it rests on. */
export interface Figure {
  readonly label: string;
  /** Shares in percent, scores as they are; or why there is none. */
  readonly value: Value;
  /** How the value and the ends of its interval are shown. */
  readonly format?: Format;
  readonly count?: number | undefined;
  readonly n?: number | undefined;
  /** Both ends of its interval. */
  readonly low?: number;
  readonly high?: number;
}

/** A number of the headline, or why it is not shown. */
export function headlineFigure(
  number: HeadlineNumber,
  counts: Counts | undefined,
  language: Language,
  precision = simple,
): Figure {
  const { label } = number;
  const hidden = { label, value: sheetTexts(language).suppressed };
  if (counts === undefined) return hidden;
  if (number.unit === 'share') {
    const share = number.of(counts);
    return share === undefined ? hidden : { label, ...shareFigure(shareIn(share, precision)) };
  }
  const nps = number.of(counts);
  return nps === undefined ? hidden : { label, ...scoreFigure(scoreIn(nps, precision), reportTexts(language)) };
}

/** Of few people the counts alone: they have columns of their own. */
export function shareFigure({ count, n, interval: { low, high } }: Share): Omit<Figure, 'label'> {
  if (n < fewestFor.share) return { value: null, count, n };
  return {
    value: percentageFigure({ count, n }),
    format: 'percent',
    count,
    n,
    low: percentageFigure(low),
    high: percentageFigure(high),
  };
}

/** A score; of few people the three counts that it is made of. */
export function scoreFigure(nps: Nps, { summary }: Pick<ReportTexts, 'summary'>): Omit<Figure, 'label'> {
  const { n, promoters, passives, detractors, interval } = nps;
  if (n < fewestFor.score) return { value: summary.three({ promoters, passives, detractors }), n };
  return {
    value: roundedScore(nps, 1),
    format: 'tenth',
    n,
    low: rounded(interval.low, 1),
    high: rounded(interval.high, 1),
  };
}

/** The columns of a figure. */
export function figureColumns(language: Language, widths: { label: number; value: number }): Column<Figure>[] {
  const { columns } = sheetTexts(language);
  const format = (figure: Figure) => figure.format;
  return [
    { id: 'number', heading: columns.number, width: widths.label, cell: ({ label }) => label },
    { id: 'value', heading: columns.value, width: widths.value, format, cell: ({ value }) => value },
    { id: 'count', heading: columns.count, width: 14, format: 'whole', cell: ({ count }) => count ?? null },
    { id: 'n', heading: columns.n, width: 14, format: 'whole', cell: ({ n }) => n ?? null },
    { id: 'low', heading: columns.low, width: 14, format, cell: ({ low }) => low ?? null },
    { id: 'high', heading: columns.high, width: 14, format, cell: ({ high }) => high ?? null },
  ];
}
