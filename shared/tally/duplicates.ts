import { createHash } from 'node:crypto';
import type { Item } from '../questionnaire/items.ts';
import { askingOf } from '../response/answer-types.ts';
import type { Answers } from '../response/answers.ts';

/**
 * How often the same answers were given: by hash, of those hashes that lie below a threshold. The threshold only falls
 * when there are more different hashes than are kept; it is then the smallest hash that is not kept. So the sketches of
 * two parts merge to the sketch of the whole in any order, and its size is bounded (bottom-k sampling of distinct
 * values: Bar-Yossef and others, "Counting distinct elements in a data stream", 2002).
 */
export interface Duplicates {
  /** 13 hexadecimal digits. Only hashes below it are kept; `end` is above them all. */
  readonly below: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** How many different answers are counted exactly. */
const hashesKept = 4096;

/** With fewer answers than this and no text, that two people answer the same is chance. */
const fewestAnswers = 10;

const hashDigits = 13;
const end = 'g';

export const noDuplicates: Duplicates = { below: end, counts: new Map() };

/** The sketch of some responses' answers. */
export function duplicatesOf(items: readonly Item[], responses: Iterable<Answers>, kept = hashesKept): Duplicates {
  const counts = new Map<string, number>();
  for (const answers of responses) {
    if (!isTelling(items, answers)) continue;
    const hash = hashOf(items, answers);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return bounded({ below: end, counts }, kept);
}

export function mergeDuplicates(one: Duplicates, other: Duplicates, kept = hashesKept): Duplicates {
  const below = one.below < other.below ? one.below : other.below;
  const counts = new Map<string, number>();
  for (const part of [one, other]) {
    for (const [hash, count] of part.counts) if (hash < below) counts.set(hash, (counts.get(hash) ?? 0) + count);
  }
  return bounded({ below, counts }, kept);
}

/** How many responses have the same answers as another one: exact while all hashes are kept, else an estimate. */
export function duplicateResponses({ below, counts }: Duplicates): number {
  const found = [...counts.values()].filter((count) => count > 1).reduce((total, count) => total + count, 0);
  if (below === end) return found;
  const shareKept = Number.parseInt(below, 16) / 16 ** hashDigits;
  return Math.round(found / shareKept);
}

function bounded({ below, counts }: Duplicates, kept: number): Duplicates {
  if (counts.size <= kept) return { below, counts };
  const hashes = [...counts.keys()].sort();
  const next = hashes[kept] ?? below;
  return { below: next, counts: new Map([...counts].filter(([hash]) => hash < next)) };
}

function isTelling(items: readonly Item[], answers: Answers): boolean {
  const given = items.filter(({ key }) => answers[key] !== undefined);
  return given.length >= fewestAnswers || given.some(({ question }) => askingOf(question).isComment);
}

/** Answers in the order of the questionnaire, so that the order in which they were stored does not matter. */
function hashOf(items: readonly Item[], answers: Answers): string {
  const canonical = JSON.stringify(items.map(({ key }) => answers[key] ?? null));
  return createHash('sha256').update(canonical).digest('hex').slice(0, hashDigits);
}
