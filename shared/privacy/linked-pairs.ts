import type { OwnCode } from '../response/own-code.ts';
import type { CodedAnswers } from '../tally/coded-answers.ts';
import { smallestGroup, smallestGroupForComments } from './release.ts';

/** How people changed who answered a question twice: of so many, who says now what is good and did not before, and the other way round. */
export interface ShownChange {
  readonly n: number;
  readonly more: number;
  readonly less: number;
}

/** What may be shown of those who answered before and after. */
export interface Linked {
  readonly items: Readonly<Record<string, ShownChange>>;
  /** Answers whose code somebody else has, too, on the same side: 0, or `few`, or how many from five on. */
  readonly ambiguous: number | 'few';
}

/** So many pairs at least, and so many answers of each side that are in none (see `releaseChange`). */
const smallestLink = smallestGroupForComments;

/** Nobody, or so many: four who know each other, and all are among them, leave five. */
const smallestPlace = smallestGroup + 4;

/**
 * In so many ways more or fewer the pairs could have been good both times: four people who know of each other can rule out
 * eight of them, by their answers before and after, and then two are left beside the true one.
 */
const smallestRoom = 2 * (smallestGroup - 1) + 2;

interface Pair {
  readonly session: number;
  readonly before: CodedAnswers;
  readonly after: CodedAnswers;
}

/**
 * How those changed who answered in one of some sessions before and in this one after, by the code that they made themselves.
 * Of each question ten answers of each side are in no pair, if need be by leaving pairs out by chance: so nobody knows how
 * those answered before who are in one. A question is shown where more, less and the same are nobody or nine people, and where
 * at least eleven tables are like all that is shown, of both reports and of this: any one of the others is one of them, too.
 */
export function releaseChange(
  questions: readonly string[],
  before: readonly (readonly CodedAnswers[])[],
  after: readonly CodedAnswers[],
): Linked {
  const [codesBefore, codesAfter] = [byCode(before.flat()), byCode(after)];
  const alone = (found: ReadonlyMap<OwnCode, readonly CodedAnswers[]>, code: OwnCode | undefined) => {
    const [only, ...others] = (code !== undefined && found.get(code)) || [];
    return others.length === 0 ? only : undefined;
  };
  const pairs = before.flatMap((answers, session) =>
    answers.flatMap((one): Pair[] => {
      const other = alone(codesBefore, one.code) === one ? alone(codesAfter, one.code) : undefined;
      return other === undefined ? [] : [{ session, before: one, after: other }];
    }),
  );
  const items = questions.flatMap((question) => {
    const change = changeIn(question, pairs, before, after);
    return change === undefined ? [] : [[question, change] as const];
  });
  const ambiguous = ambiguousIn(codesBefore) + ambiguousIn(codesAfter);
  return {
    items: Object.fromEntries(items),
    ambiguous: ambiguous > 0 && ambiguous < smallestGroup ? 'few' : ambiguous,
  };
}

function changeIn(
  question: string,
  pairs: readonly Pair[],
  before: readonly (readonly CodedAnswers[])[],
  after: readonly CodedAnswers[],
): ShownChange | undefined {
  const has = ({ good }: CodedAnswers) => good.has(question);
  const all = pairs.filter((pair) => has(pair.before) && has(pair.after));
  const outside = Math.min(before.flat().filter(has).length, after.filter(has).length) - all.length;
  const counted = all
    .toSorted((one, other) => (one.before.order < other.before.order ? -1 : 1))
    .slice(Math.max(0, smallestLink - outside));
  const kept = new Set(counted.flatMap((pair) => [pair.before, pair.after]));
  const rest = (answers: readonly CodedAnswers[], isGood: boolean) =>
    answers.filter((each) => !kept.has(each) && each.good.get(question) === isGood).length;
  const moved = (was: boolean, is: boolean, from = counted) =>
    from.filter((pair) => pair.before.good.get(question) === was && pair.after.good.get(question) === is).length;
  // A pair that stayed changes places with two who are in none, one of its session and one of this, if both said the opposite.
  const ways = (same: boolean) =>
    Math.min(
      rest(after, !same),
      before.reduce((sum, answers, session) => {
        const ofSession = counted.filter((pair) => pair.session === session);
        return sum + Math.min(moved(same, same, ofSession), rest(answers, !same));
      }, 0),
    );
  const [n, more, less] = [counted.length, moved(false, true), moved(true, false)];
  const isSafe = [more, less, n - more - less].every((count) => count === 0 || count >= smallestPlace);
  return n >= smallestLink && isSafe && ways(true) + ways(false) >= smallestRoom ? { n, more, less } : undefined;
}

function byCode(answers: readonly CodedAnswers[]): ReadonlyMap<OwnCode, readonly CodedAnswers[]> {
  const found = new Map<OwnCode, CodedAnswers[]>();
  for (const each of answers) {
    if (each.code === undefined) continue;
    found.set(each.code, [...(found.get(each.code) ?? []), each]);
  }
  return found;
}

function ambiguousIn(codes: ReadonlyMap<OwnCode, readonly CodedAnswers[]>): number {
  return [...codes.values()].reduce((sum, { length }) => (length > 1 ? sum + length : sum), 0);
}
