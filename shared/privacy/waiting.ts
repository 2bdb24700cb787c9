import type { Tally } from '../tally/tally.ts';
import { type ItemRules, isShownOnce } from './item-rules.ts';
import { responsesHistory } from './next-release.ts';
import { base, type Released, releaseCounts, type Step, smallestGroup, suppressed } from './release.ts';
import { changeOf, firstHistory, isSafe } from './release-history.ts';

/** A number that stays as it was last shown, because what has come or gone since would tell of few people. */
export interface Waiting {
  /** The item; undefined: the number of responses, and with it everything. */
  readonly key: string | undefined;
  /** By how many people each release differed from the one before it. */
  readonly steps: readonly Step[];
  /** By how many people what is sealed differs from what is shown. */
  readonly change: number;
}

/** All numbers that wait in a release, given what is sealed now. */
export function waitingIn(rules: ItemRules, { responses, items, histories = {} }: Released, tally: Tally): Waiting[] {
  const steps = histories[responsesHistory]?.steps ?? [];
  if (responses !== tally.responses) return [{ key: undefined, steps, change: tally.responses - responses }];
  return [...rules].flatMap(([key, rule]) => {
    const shown = items[key] ?? suppressed;
    const now = releaseCounts(rule, tally.items[key] ?? {});
    if (shown === suppressed || now === suppressed || isShownOnce(rule)) return [];
    if (Object.keys(changeOf(shown, now)).length === 0) return [];
    const before = histories[key] ?? firstHistory(rule.type, shown);
    return [{ key, steps: before.steps, change: base(rule.type, now) - base(rule.type, shown) }];
  });
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
