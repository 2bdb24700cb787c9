import type { Counts, Tally } from '../tally/tally.ts';
import { type ItemRules, isShownOnce } from './item-rules.ts';
import { releaseNext, responsesHistory } from './next-release.ts';
import { base, type Released, releaseCounts, type Step, smallestGroup, suppressed } from './release.ts';
import { changeOf, firstHistory, isSafe } from './release-history.ts';

/** A number that stays as it was last shown, because what has come or gone since would tell of few people. */
export interface Waiting {
  /** The item; undefined: the number of responses, and with it everything. */
  readonly key: string | undefined;
  /** By how many people each release differed from the one before it. */
  readonly steps: readonly Step[];
  /** How many people are shown. */
  readonly shown: number;
  /** By how many people what is sealed differs from that. */
  readonly change: number;
}

/** All numbers that wait in a release, given what is sealed now: those that the next release would leave as they are. */
export function waitingIn(rules: ItemRules, released: Released, tally: Tally): Waiting[] {
  const { responses, items, histories = {} } = released;
  const { released: next } = releaseNext(rules, released, tally);
  const steps = histories[responsesHistory]?.steps ?? [];
  if (responses !== tally.responses && next.responses === responses)
    return [{ key: undefined, steps, shown: responses, change: tally.responses - responses }];
  return [...rules].flatMap(([key, rule]) => {
    const [shown, after] = [items[key] ?? suppressed, next.items[key] ?? suppressed];
    const now = releaseCounts(rule, tally.items[key] ?? {});
    if (shown === suppressed || after === suppressed || now === suppressed || isShownOnce(rule)) return [];
    if (isSame(shown, now) || !isSame(shown, after)) return [];
    const before = histories[key] ?? firstHistory(rule.type, shown);
    const people = base(rule.type, shown);
    return [{ key, steps: before.steps, shown: people, change: base(rule.type, now) - people }];
  });
}

function isSame(one: Counts, other: Counts): boolean {
  return Object.keys(changeOf(one, other)).length === 0;
}

/** Which changes would be shown: these sizes, and every one from `from` on. */
export interface SafeSizes {
  readonly sizes: readonly number[];
  readonly from: number;
}

/** By how many people, coming (1) or going (-1), a number must differ from what was last shown to be shown anew (see `isSafe`). */
export function safeSizes(steps: readonly Step[], way: 1 | -1): SafeSizes {
  // Larger than all that any sum of steps can take away again, and then as many as are shown at all.
  const most = steps.reduce((sum, [people]) => sum + Math.abs(people), 0) + smallestGroup;
  const all = Array.from({ length: most }, (_, at) => at + 1);
  const shown = all.filter((size) => isSafe([...steps, [way * size, 0]]));
  const from = 1 + (all.findLast((size) => !shown.includes(size)) ?? 0);
  return { sizes: shown.filter((size) => size < from), from };
}
