import { shownCounts } from '../privacy/release.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from '../publication/publication.ts';
import { isComparable } from '../questionnaire/comparable-questions.ts';
import { type Item, itemsOf } from '../questionnaire/items.ts';
import { type Cluster, designEffect } from '../statistics/design-effect.ts';
import { type Precision, simple } from '../statistics/precision.ts';
import { comparedNumber } from './claims/compared-numbers.ts';
import type { Sessions } from './lead.ts';

/** What the interval of an item's number rests on, by the item's key. */
export type PrecisionOf = (key: string) => Precision;

/**
 * What the intervals of a publication rest on. Where the programme asks for it, they are about those who attended and nobody
 * else. Otherwise they are about trainings like these, and where several sessions are taken together, people of one session
 * answer more alike than people of different ones.
 */
export function precisionOf(
  { topic, sessions: lines }: Pick<Publication, 'topic' | 'sessions'>,
  sessions: Sessions,
): PrecisionOf {
  if (topic.kind === 'session') {
    const precision = sessionPrecision(sessions[0]);
    return () => precision;
  }
  if (sessions.every(({ populationCorrection }) => populationCorrection)) {
    const population = headcountOf(sessions);
    return () => (population === undefined ? simple : { population });
  }
  const items = new Map(sessions.flatMap(itemsOf).map((item) => [item.key, item]));
  return (key) => {
    const item = items.get(key);
    const clusters = lines.map(({ released }) => clusterOf(item, shownCounts(released, key)));
    return { designEffect: designEffect(clusters) };
  };
}

/** What the intervals of one session rest on. */
export function sessionPrecision({
  populationCorrection,
  headcount,
}: Pick<Session, 'populationCorrection' | 'headcount'>): Precision {
  return populationCorrection && headcount !== undefined ? { population: headcount } : simple;
}

/** How many attended; undefined where that is not known of every session. */
function headcountOf(sessions: Sessions): number | undefined {
  const headcounts = sessions.map(({ headcount }) => headcount);
  if (!headcounts.every((people) => people !== undefined)) return undefined;
  return headcounts.reduce((total, people) => total + people, 0);
}

function clusterOf(item: Item | undefined, counts: ReturnType<typeof shownCounts>): Cluster {
  if (item === undefined || counts === undefined || !isComparable(item.question)) return [];
  const { low, middle, high } = comparedNumber(item.question).thirds(counts) ?? { low: 0, middle: 0, high: 0 };
  return [
    [-1, low],
    [0, middle],
    [1, high],
  ];
}
