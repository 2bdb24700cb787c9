import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { HeadlineNumber } from '../report/metrics.ts';
import { rounded } from '../statistics/rounding.ts';
import type { Counts } from '../tally/tally.ts';
import type { Column, Value } from './sheet.ts';

/** A number in a row of a sheet, and what it rests on. */
export interface Figure {
  readonly label: string;
  /** Shares in percent, scores as they are; or why there is none. */
  readonly value: Value;
  readonly count?: number | undefined;
  readonly n?: number | undefined;
  /** Both ends of its interval. */
  readonly low?: number;
  readonly high?: number;
}

/** A number of the headline. `hidden`: what stands for it where it is not shown. */
export function headlineFigure(
  { of, unit, label }: HeadlineNumber,
  counts: Counts | undefined,
  hidden: string,
): Figure {
  const estimate = counts === undefined ? undefined : of(counts);
  if (estimate === undefined) return { label, value: hidden };
  const scaled = (value: number) => rounded(value * (unit === 'share' ? 100 : 1), 1);
  const { value, interval, count, n } = estimate;
  return { label, value: scaled(value), count, n, low: scaled(interval.low), high: scaled(interval.high) };
}

/** The columns of a figure. */
export function figureColumns(language: Language, widths: { label: number; value: number }): Column<Figure>[] {
  const { columns } = sheetTexts(language);
  return [
    { heading: columns.number, width: widths.label, cell: ({ label }) => label },
    { heading: columns.value, width: widths.value, cell: ({ value }) => value },
    { heading: columns.count, width: 14, cell: ({ count }) => count ?? null },
    { heading: columns.n, width: 14, cell: ({ n }) => n ?? null },
    { heading: columns.low, width: 14, cell: ({ low }) => low ?? null },
    { heading: columns.high, width: 14, cell: ({ high }) => high ?? null },
  ];
}
