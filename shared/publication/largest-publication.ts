import { itemOverhead } from '../programme/item-size.ts';
import type { Session } from '../programme/session.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { askedTogether } from '../questionnaire/asked-together.ts';
import { itemsOf } from '../questionnaire/items.ts';
import type { Question, QuestionOf, QuestionType } from '../questionnaire/question.ts';
import { questionById } from '../questionnaire/question-by-id.ts';
import { isStepped, pairScale } from '../questionnaire/step-numbers.ts';
import { commentBytes } from '../tally/comment-sample.ts';
import { headlineItems } from '../tally/extras.ts';
import { day } from '../time/instant.ts';
import { mostChainBytes } from './speaker-baselines.ts';

/** Over a longer time months are counted, not days. */
const mostDays = 366;

/** The categories that an answer to a question of a type is counted in, at most: `na` and people counted apart among them. */
const categories: { readonly [T in QuestionType]: (question: QuestionOf<T>) => { count: number; bytes: number } } = {
  'five-point': () => ({ count: 6, bytes: 2 }),
  'zero-to-ten': () => ({ count: 12, bytes: 2 }),
  one: ({ options }) => ({ count: options.length + 1, bytes: bytesOfId }),
  several: ({ options }) => ({ count: options.length + 2, bytes: bytesOfId }),
  scale: ({ from, to }) => ({ count: to - from + 2, bytes: 2 }),
  text: () => ({ count: 1, bytes: 1 }),
  // Each side a step or left blank, but not both; and not applicable.
  pair: (question) => {
    const { from, to } = pairScale(question);
    return { count: (to - from + 2) ** 2, bytes: from < 0 || to > 9 ? 5 : 3 };
  },
  // Between -1e9 and 1e9, with two decimals at most.
  number: ({ min, max, decimals }) => ({ count: Math.round((max - min) * 10 ** decimals) + 2, bytes: 14 }),
  date: ({ min, max }) => ({ count: daysOrMonths(min, max) + 1, bytes: 10 }),
  rank: ({ options }) => ({ count: options.length ** 2 + 2, bytes: bytesOfId + 3 }),
  check: ({ options }) => ({ count: options.length, bytes: bytesOfId }),
  consent: () => ({ count: 2, bytes: 3 }),
};

const bytesOfId = 24;
/** A title of 2,000 characters in one language, three bytes each, with its tag. */
const bytesOfTitle = 3 * 2000 + 20;
/** A count of up to ten digits, a byte for two of them and one more, and its place among the others. */
const bytesOfCount = 7;
/** An item's key, `q_question.speaker`, and what holds its counts. */
const bytesOfItem = bytesOfId + 1 + bytesOfId + 4;
/** The name of a block, and its place among the others. */
const bytesOfBlock = 24;
/** Blocks of a hundred sessions: one of what they show and one of what they are, and each may be halved. */
const blocksPerHundred = 4;
/** A session's code of 16 characters in a list. */
const bytesOfCode = 17;
/** Of a question: what holds its lists, and how many of each are in blocks. */
const bytesOfInBlocks = 120;
/** Of which session a comment is: a code of 16 characters, with what holds it. The shortest comment is one of 46 bytes. */
const originBytes = Math.ceil(commentBytes / 46) * 21;
/** By kind of organisation a headline has three coarse categories. */
const bytesOfGroupedItem = bytesOfItem + 3 * (bytesOfId + bytesOfCount);

/**
 * The most bytes that a publication of a session can take: its counts, those that later ones must keep away from, the other
 * sessions' counts beside them, and the comments, which are cut to what has room.
 */
export function largestSessionPublication(session: Session): number {
  return itemOverhead + commentBytes + 3 * countBytes(session);
}

/**
 * The same for a programme of these sessions. The counts of all together and of each are in blocks of their own, however many
 * they are; its item has the names of these, the comments, and the results by kind of organisation.
 */
export function largestProgrammePublication(sessions: readonly Session[]): number {
  const [first, ...others] = sessions;
  if (first === undefined) return 0;
  const together = askedTogether([first, ...others]);
  const hundreds = Math.ceil(Math.max(sessions.length, itemsOf(together).length / 5) / 100);
  return itemOverhead + commentBytes + originBytes + groupBytes(together) + hundreds * blocksPerHundred * bytesOfBlock;
}

/**
 * The most bytes of the item of what is released of a programme's speakers: counts, what is not in blocks yet, and the names of
 * blocks, which begin where there is more than `mostChainBytes`.
 */
export function largestSpeakers(sessions: readonly Session[]): number {
  const questions = new Map<string, number>();
  let listed = 0;
  for (const session of sessions) {
    const about = itemsOf(session).filter(
      ({ question, subject }) => subject?.kind === 'speaker' && isStepped(question),
    );
    const asked = new Set(about.map(({ question }) => question.id));
    listed += about.length * (bytesOfId + 1) + asked.size * bytesOfCode;
    for (const { question } of about) questions.set(question.id, bytesOfCounts(question));
  }
  const names = 2 * Math.ceil(listed / mostChainBytes) * Math.ceil(questions.size / 100) * bytesOfBlock;
  const counted = [...questions.values()].reduce((sum, each) => sum + each + bytesOfInBlocks, 0);
  return itemOverhead + counted + Math.min(listed, mostChainBytes) + names;
}

/** How much more it takes beside an earlier programme, whose title is kept in the languages of this one. */
export function largestEarlier({ questionnaire, programme }: Session): number {
  const titleBytes = programme.languages.length * bytesOfTitle;
  // What is asked about speakers or topics is not shown of it.
  return titleBytes + countBytes({ questionnaire, speakers: [], topics: [] });
}

function countBytes(asked: Asked): number {
  return itemsOf(asked).reduce((total, { question }) => {
    return total + bytesOfCounts(question);
  }, 0);
}

function bytesOfCounts(question: Question): number {
  const of = categories[question.type] as (question: Question) => { count: number; bytes: number };
  const { count, bytes } = of(question);
  return bytesOfItem + count * (bytes + bytesOfCount);
}

function daysOrMonths(min: string, max: string): number {
  const days = Math.ceil((Date.parse(max) - Date.parse(min)) / day) + 1;
  return days <= mostDays + 1 ? days : Math.ceil(days / 28);
}

function groupBytes(asked: Asked): number {
  const question = questionById(asked.questionnaire, asked.questionnaire.headline.group);
  if (question?.type !== 'one') return 0;
  return question.options.length * (bytesOfItem + headlineItems(asked).length * bytesOfGroupedItem);
}
