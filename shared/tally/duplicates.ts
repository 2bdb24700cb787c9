import type { Item } from '../questionnaire/items.ts';
import { type AnswerRow, rowOf } from '../response/answer-rows.ts';
import { askingOf } from '../response/answer-types.ts';
import type { Answers } from '../response/answers.ts';

/**
 * How often the same answers were given: by hash, of those hashes that lie below a threshold. The threshold only falls
 * when there are more different hashes than are kept; it is then the smallest hash that is not kept. So the sketches of
 * two parts merge to the sketch of the whole in any order, and its size is bounded (bottom-k sampling of distinct
 * values: Bar-Yossef and others, "Counting distinct elements in a data stream", 2002).
 */
export interface Duplicates {
  /** Only hashes below it are kept; `end` is above them all. */
  readonly below: number;
  readonly counts: ReadonlyMap<number, number>;
}

/** How many different answers are counted exactly. */
const hashesKept = 4096;

/** With fewer answers than this and no text, that two people answer the same is chance. */
const fewestAnswers = 10;

/** Hashes are whole numbers below it. */
const end = 2 ** 52;

export const noDuplicates: Duplicates = { below: end, counts: new Map() };

/** The sketch of some responses' answers. */
export function duplicatesOf(items: readonly Item[], responses: Iterable<Answers>, kept = hashesKept): Duplicates {
  const counter = duplicateCounter(items, kept);
  const row = rowOf(items);
  for (const answers of responses) counter.take(row(answers));
  return counter.duplicates();
}

/** Counts same answers among responses that come one by one. */
export function duplicateCounter(items: readonly Item[], kept = hashesKept) {
  const isText = items.map(({ question }) => askingOf(question).isComment);
  let below = end;
  let counts = new Map<number, number>();
  const bound = () => {
    const sketch = bounded({ below, counts }, kept);
    ({ below } = sketch);
    counts = new Map(sketch.counts);
  };
  return {
    take(row: AnswerRow): void {
      if (!isTelling(isText, row)) return;
      const hash = hashOf(row);
      if (hash >= below) return;
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
      if (counts.size >= 2 * kept) bound();
    },
    duplicates(): Duplicates {
      bound();
      return { below, counts: new Map(counts) };
    },
  };
}

export function mergeDuplicates(one: Duplicates, other: Duplicates, kept = hashesKept): Duplicates {
  const below = Math.min(one.below, other.below);
  const counts = new Map<number, number>();
  for (const part of [one, other]) {
    for (const [hash, count] of part.counts) if (hash < below) counts.set(hash, (counts.get(hash) ?? 0) + count);
  }
  return bounded({ below, counts }, kept);
}

/** How many responses have the same answers as another one: exact while all hashes are kept, else an estimate. */
export function duplicateResponses({ below, counts }: Duplicates): number {
  const found = [...counts.values()].filter((count) => count > 1).reduce((total, count) => total + count, 0);
  if (below === end) return found;
  return Math.round(found / (below / end));
}

function bounded({ below, counts }: Duplicates, kept: number): Duplicates {
  if (counts.size <= kept) return { below, counts };
  const hashes = [...counts.keys()].sort((one, other) => one - other);
  const next = hashes[kept] ?? below;
  return { below: next, counts: new Map([...counts].filter(([hash]) => hash < next)) };
}

function isTelling(isText: readonly boolean[], row: AnswerRow): boolean {
  let given = 0;
  for (let place = 0; place < row.length; place += 1) {
    if (row[place] === undefined) continue;
    given += 1;
    if (given >= fewestAnswers || isText[place]) return true;
  }
  return false;
}

/**
 * Of answers in the order of the questionnaire, so that the order in which they were stored does not matter. Two lanes of the mixing
 * steps of MurmurHash3 (Appleby, 2011), of which 52 bits are kept: spread evenly, as the estimate needs, and quick. It need not
 * withstand who looks for two answers with the same hash: whoever sends the same answer twice has as much of it.
 */
function hashOf(row: AnswerRow): number {
  let one = 0x9747b28c;
  let other = 0x3c6ef372;
  for (const answer of row) {
    if (answer === undefined || (typeof answer === 'number' && Number.isInteger(answer))) {
      one = Math.imul(one ^ (answer ?? blank), 0xcc9e2d51);
      other = Math.imul(other ^ (answer ?? blank), 0x1b873593);
    } else {
      const text = typeof answer === 'object' ? answer.join(between) : String(answer);
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        one = Math.imul(one ^ unit, 0xcc9e2d51);
        other = Math.imul(other ^ unit, 0x1b873593);
      }
      one ^= textEnd;
      other ^= textEnd;
    }
    one = rotate(one, 13);
    other = rotate(other, 15);
  }
  return (finished(one) >>> 0) * 2 ** 20 + (finished(other) >>> 12);
}

/** No option holds this, and no text: they are cleaned of control characters. */
const between = '\u0001';

/** What stands for no answer, and for the end of a text: no step, and no character. */
const [blank, textEnd] = [-1, -2];

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/** Every bit of what goes in changes about half of what comes out. */
function finished(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
