import { numberText } from '../../../../i18n/numbers.ts';
import { reportTexts } from '../../../../i18n/report-texts.ts';
import { resultsTexts } from '../../../../i18n/results-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { percent, signed } from '../../../../report/format.ts';
import {
  type Coverage,
  differenceCoverage,
  leastShareCoverage,
  meanShareCoverage,
  scoreCoverage,
  shareCoverage,
} from '../../../../statistics/coverage.ts';
import { rounded } from '../../../../statistics/rounding.ts';

/** What may be true, for the columns of the tables. */
const shares = [0.5, 0.9];
const scores = [
  { high: 0.5, middle: 0.3, low: 0.2 },
  { high: 0.8, middle: 0.15, low: 0.05 },
];
const differences = [
  { one: 0.7, other: 0.5 },
  { one: 0.9, other: 0.7 },
];

/** A kind of number that has a range of which that is known. */
type Covered = 'range' | 'nps' | 'difference';

/** For few answers, where ranges are least sure to hold what is true. */
const sizes = { range: [5, 10, 20, 50], nps: [10, 20, 50], difference: [10, 20, 50] } as const;

/** What is true in a row of a table, and how often the range holds it, by the number of answers. */
interface CoverageRow {
  readonly truth: string;
  readonly detail?: string;
  readonly cells: readonly CoverageCell[];
}

interface CoverageCell {
  readonly held: string;
  /** How often all of the range is below, and above. */
  readonly missed?: readonly string[];
}

/** How often the range of a kind of number holds what is true: a row for each truth, a column for each number of answers. */
export interface CoverageTable {
  readonly heading: string;
  readonly sizes: readonly string[];
  readonly rows: readonly CoverageRow[];
  /** How to read it: said once, at the first of the tables. */
  readonly rule?: string;
}

/** What was reckoned before, which takes some hundredths of a second, and is the same in every language. */
const known = new Map<Covered, ReturnType<typeof reckoned>>();

function reckoned(of: Covered): readonly (readonly (number | Coverage)[])[] {
  switch (of) {
    case 'range':
      return [
        sizes.range.map(leastShareCoverage),
        sizes.range.map(meanShareCoverage),
        ...shares.map((share) => sizes.range.map((n) => shareCoverage(n, share))),
      ];
    case 'nps':
      return scores.map((score) => sizes.nps.map((n) => scoreCoverage(n, score)));
    case 'difference':
      return differences.map(({ one, other }) => sizes.difference.map((n) => differenceCoverage(n, one, other)));
  }
}

/** The table of a kind of number, reckoned once. */
export function coverageTable(of: Covered, language: Language): CoverageTable {
  const { coverage } = resultsTexts(language).definitions;
  const reckonings = known.get(of) ?? reckoned(of);
  known.set(of, reckonings);
  const truths = truthsOf(of, language);
  return {
    heading: coverage.heading,
    sizes: sizes[of].map((n) => numberText(n, language)),
    rows: reckonings.map((each, at) => ({
      ...(truths[at] ?? { truth: '' }),
      cells: each.map((cell) => cellOf(cell, language)),
    })),
    ...(of === 'range' && { rule: coverage.rule }),
  };
}

function cellOf(reckoning: number | Coverage, language: Language): CoverageCell {
  const inPercent = (share: number) => numberText(rounded(share * 100, 1), language, { decimals: 1, isPercent: true });
  if (typeof reckoning === 'number') return { held: inPercent(reckoning) };
  const { holds, below, above } = reckoning;
  return { held: inPercent(holds), missed: [`↓ ${inPercent(below)}`, `↑ ${inPercent(above)}`] };
}

/** What is taken to be true, in words; a score with its promoters, passives and detractors in a hundred. */
function truthsOf(of: Covered, language: Language): Omit<CoverageRow, 'cells'>[] {
  const texts = reportTexts(language);
  const { coverage } = resultsTexts(language).definitions;
  const hundred = (share: number) => rounded(share * 100);
  switch (of) {
    case 'range':
      return [coverage.worst, coverage.average, ...shares.map((share) => percent(share, texts))].map((truth) => ({
        truth,
      }));
    case 'nps':
      return scores.map(({ high, middle, low }) => ({
        truth: signed(hundred(high - low), texts),
        detail: texts.metric.three({
          promoters: hundred(high),
          passives: hundred(middle),
          detractors: hundred(low),
        }),
      }));
    case 'difference':
      return differences.map(({ one, other }) => ({
        truth: texts.actions.against({ one: percent(one, texts), other: percent(other, texts) }),
      }));
  }
}
