import type { PhraseKey } from '../i18n/fault-data.ts';
import { longestText } from '../i18n/text.ts';
import {
  longestWritten,
  mostOptions,
  mostRanked,
  mostRows,
  mostSteps,
  mostTests,
} from '../questionnaire/question-parts.ts';
import { bodyLimit } from '../response/body-limit.ts';
import { itemLimit } from './item-size.ts';

/** How large something of a programme may be; what it is called, and what to do about it, is in `limits` of the words of faults. */
export interface SizeLimit {
  readonly most: number;
  readonly unit: 'bytes' | 'characters' | 'options' | 'steps' | 'rows' | 'tests';
  /** Why there is no more: the key of the words that end a sentence. */
  readonly why: PhraseKey;
}

const item = { most: itemLimit, unit: 'bytes', why: 'reasons.item' } as const;

/**
 * All limits of a programme file, each with its reason. Those in bytes are checked together once nothing else is wrong, the
 * others where they are written. How many questions, speakers, topics, languages and sessions there can be has no limit of
 * its own: it follows from these (see `limitsUsed`).
 */
export const sizeLimits = {
  session: item,
  answer: { most: bodyLimit, unit: 'bytes', why: 'reasons.body' },
  sessionReport: item,
  programmeReport: item,
  programme: item,
  text: { ...longestText, unit: 'characters' },
  written: { ...longestWritten, unit: 'characters' },
  options: { ...mostOptions, unit: 'options' },
  ranked: { ...mostRanked, unit: 'options' },
  steps: { ...mostSteps, unit: 'steps' },
  rows: { ...mostRows, unit: 'rows' },
  tests: { ...mostTests, unit: 'tests' },
} as const satisfies Record<string, SizeLimit>;

export type SizeLimitId = keyof typeof sizeLimits;

/** An amount in bytes, rounded up, so that what is over by one is not shown as equal. */
export function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)}`;
}

/** An amount with its unit, on the English command line. */
export function amountWords(amount: number, unit: SizeLimit['unit']): string {
  return unit === 'bytes' ? `${kilobytes(amount)} kB` : `${amount.toLocaleString('en')} ${unit}`;
}
