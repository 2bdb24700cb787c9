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

/** How large something of a programme may be. */
export interface SizeLimit {
  /** What is limited. */
  readonly what: string;
  readonly most: number;
  readonly unit: 'bytes' | 'characters' | 'options' | 'steps' | 'rows' | 'tests';
  /** Why there is no more, as it ends a sentence. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
}

const item = { most: itemLimit, unit: 'bytes', why: 'the store takes 400 kB an item (DynamoDB)' } as const;

const askLess = 'ask less of each speaker or topic, give number questions fewer values, or divide the programme';

/**
 * All limits of a programme file, each with its reason. Those in bytes are checked together once nothing else is wrong, the
 * others where they are written. How many questions, speakers, topics, languages and sessions there can be has no limit of
 * its own: it follows from these (see `limitsUsed`).
 */
export const sizeLimits = {
  session: {
    ...item,
    what: 'a session with its questionnaire',
    remedy: 'shorten the texts, or ask less in it',
  },
  answer: {
    what: 'an answer in which every text is full',
    most: bodyLimit,
    unit: 'bytes',
    why: 'what is larger is turned away unread, so that nobody can flood the service',
    remedy:
      'give texts a smaller "maxLength", or ask for fewer of them: a character may take 9 bytes, and comments without a "maxLength" have 100 characters already',
  },
  sessionReport: { ...item, what: 'the report of a session', remedy: askLess },
  programmeReport: {
    ...item,
    what: 'the report of the whole programme',
    remedy: `${askLess} by its sessions`,
  },
  programme: {
    ...item,
    what: 'the programme with its recipients and sessions',
    remedy: 'name fewer recipients and sessions, or divide the programme',
  },
  text: { ...longestText, what: 'a text in one language', unit: 'characters', remedy: 'shorten it' },
  written: {
    ...longestWritten,
    what: 'what can be written into one field',
    unit: 'characters',
    remedy: 'give it a smaller "maxLength"',
  },
  options: {
    ...mostOptions,
    what: 'options of a question',
    unit: 'options',
    remedy: 'take some out, or divide the question',
  },
  ranked: { ...mostRanked, what: 'options to put in order', unit: 'options', remedy: 'take some out' },
  steps: {
    ...mostSteps,
    what: 'steps of a scale',
    unit: 'steps',
    remedy: 'change "to" or "from"',
  },
  rows: {
    ...mostRows,
    what: 'rows of a matrix',
    unit: 'rows',
    remedy: 'take some out, or divide the matrix',
  },
  tests: {
    ...mostTests,
    what: 'tests under "all", "any" or "none"',
    unit: 'tests',
    remedy: 'take some out, or give one test more values',
  },
} as const satisfies Record<string, SizeLimit>;

export type SizeLimitId = keyof typeof sizeLimits;

/** An amount with its unit; bytes rounded up, so that what is over by one is not shown as equal. */
export function amountWords(amount: number, unit: SizeLimit['unit']): string {
  return unit === 'bytes' ? `${Math.ceil(amount / 1024)} kB` : `${amount.toLocaleString('en')} ${unit}`;
}
