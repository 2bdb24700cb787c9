import { shownCounts } from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from '../publication/publication.ts';
import { askedOnce } from '../questionnaire/asked-once.ts';
import { isComparable } from '../questionnaire/comparable-questions.ts';
import { itemsOf } from '../questionnaire/items.ts';
import { memoize } from '../questionnaire/memoize.ts';
import { designEffect } from '../statistics/design-effect.ts';
import { type Precision, simple } from '../statistics/precision.ts';
import { clusterOf, comparedNumber } from './claims/compared-numbers.ts';
import type { Sessions } from './lead.ts';

/** What the interval of an item's number rests on, by the item's key. */
export type PrecisionOf = (key: string) => Precision;

/**
 * What the intervals of a publication rest on. Where the programme asks for it, they are about those who attended and nobody
 * else. Otherwise they are about trainings like these, and where several sessions are taken together, people of one session
 * answer more alike than people of different ones.
 */
export function precisionOf(publication: Precise, sessions: Sessions): PrecisionOf {
  return precisions(publication)(sessions);
}

type Precise = Pick<Publication, 'topic' | 'released' | 'sessions'>;

/** Each number of page, mails and files asks again, and of thousands of sessions each answer is a fold over all of them. */
const precisions = memoize((publication: Precise) =>
  memoize((sessions: Sessions): PrecisionOf => {
    const known = new Map<string, Precision>();
    const of = newPrecisionOf(publication, sessions);
    return (key) => {
      const precision = known.get(key) ?? of(key);
      known.set(key, precision);
      return precision;
    };
  }),
);

function newPrecisionOf({ topic, released: { responses }, sessions: lines }: Precise, sessions: Sessions): PrecisionOf {
  if (topic.kind === 'session') {
    const precision = sessionPrecision(sessions[0], responses);
    return () => precision;
  }
  if (sessions.every(({ populationCorrection }) => populationCorrection)) {
    const precision = sessionPrecision({ populationCorrection: true, ...headcountOf(sessions) }, responses);
    return () => precision;
  }
  const kinds = [...new Set(sessions.map(askedOnce))];
  const questions = new Map(kinds.flatMap(itemsOf).map(({ question }) => [question.id, question]));
  return (key) => {
    // Behind a dot is whom it is about: the question is the same.
    const [id = key] = key.split('.');
    const question = questions.get(id);
    if (question === undefined || !isComparable(question)) return simple;
    const number = comparedNumber(question);
    return { designEffect: designEffect(lines.map(({ released }) => clusterOf(number, shownCounts(released, key)))) };
  };
}

/** What the intervals of one session rest on. With more answers than people its headcount is wrong. */
export function sessionPrecision(
  { populationCorrection, headcount }: Pick<Session, 'populationCorrection' | 'headcount'>,
  responses: number,
): Precision {
  return populationCorrection && headcount !== undefined && headcount >= responses ? { population: headcount } : simple;
}

/** How many attended, where that is known of every session. */
function headcountOf(sessions: Sessions): Pick<Session, 'headcount'> {
  const headcounts = sessions.map(({ headcount }) => headcount);
  if (!headcounts.every((people) => people !== undefined)) return {};
  return { headcount: headcounts.reduce((total, people) => total + people, 0) };
}
