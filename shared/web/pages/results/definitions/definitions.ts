import type { VNode } from 'preact';
import { reportTexts } from '../../../../i18n/report-texts.ts';
import { resultsTexts } from '../../../../i18n/results-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { smallestGroup, smallestGroupForComments } from '../../../../privacy/release.ts';
import { leastNamed, tiedLevel } from '../../../../report/claims/barrier-findings.ts';
import { fewestFor } from '../../../../report/least-bases.ts';
import { rounded } from '../../../../statistics/rounding.ts';
import { type CoverageTable, coverageTable } from './coverage-tables.ts';
import { type Example, examples } from './examples.ts';
import { formulas } from './formulas.tsx';
import { sources } from './sources.ts';

/** How one kind of number is made. */
export interface Definition {
  readonly id: string;
  readonly heading: string;
  /** What it is, in plain words: those of the report where it has them. */
  readonly words: readonly string[];
  readonly formulas: readonly VNode[];
  /** What the letters of the formulas stand for. */
  readonly letters?: string;
  readonly sources: readonly string[];
  readonly examples: readonly Example[];
  /** How often its range holds what is true. */
  readonly coverage?: CoverageTable;
}

/** The definitions of all that reports show, in the order in which they show it. */
export function definitionsIn(language: Language): Definition[] {
  const { headings, words, letters } = resultsTexts(language).definitions;
  const { metric, columns, headings: parts, notes, index, plain } = reportTexts(language);
  const of = (id: keyof typeof formulas, heading: string, ...said: readonly string[]) => ({
    id,
    heading,
    words: said,
    formulas: formulas[id],
    ...(id in letters && { letters: letters[id as keyof typeof letters] }),
    sources: sources[id] ?? [],
    examples: examples[id] ?? [],
  });
  return [
    of('responseRate', metric.responseRate, words.responseRate),
    of('satisfied', metric.satisfied, notes.satisfied, notes.boxes),
    of('mean', columns.meanOfFive, words.mean, notes.rank, plain.labelled({ label: columns.ofHundred, value: '20 m' })),
    { ...of('range', headings.range, notes.interval), coverage: coverageTable('range', language) },
    {
      ...of('nps', metric.recommend, notes.nps({ fewest: fewestFor.score })),
      coverage: coverageTable('nps', language),
    },
    { ...of('difference', headings.difference, words.difference), coverage: coverageTable('difference', language) },
    of(
      'clear',
      headings.clear,
      words.clear,
      words.barriers({ least: rounded(leastNamed * 100), level: rounded(tiedLevel * 100, 1) }),
    ),
    of('pair', parts.topics, notes.pair),
    of('sections', parts.indexes, index.rule({ fewest: fewestFor.share })),
    of('sessions', headings.sessions, words.sessions),
    of('population', headings.population, words.population),
    of('nonresponse', parts.quality, words.nonresponse),
    of('rounding', headings.rounding, words.rounding),
    of(
      'few',
      headings.few,
      words.few,
      notes.blank,
      notes.suppressed({ k: smallestGroup, comments: smallestGroupForComments }),
    ),
  ];
}
