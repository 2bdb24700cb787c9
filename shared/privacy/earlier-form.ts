import type { Counts } from '../tally/tally.ts';
import type { Coarsening } from './coarsening.ts';
import type { ItemRules } from './item-rules.ts';
import { edgesIn, inClasses } from './neighbours.ts';
import { type Released, suppressed } from './release.ts';

/**
 * A release without what it shows of an item in an earlier form: single answers that can tell who somebody is, where classes
 * or sums are shown today. What was published so stays as it is stored, but no page, file or later publication is made of it:
 * it would be taken for classes or sums.
 */
export function withoutEarlierForms<R extends Pick<Released, 'items'>>(released: R, rules: ItemRules): R {
  const earlier = Object.entries(released.items).flatMap(([key, counts]) => {
    const coarsening = rules.get(key)?.coarsening;
    const isReadable = coarsening === undefined || counts === suppressed || isCoarse(coarsening, counts);
    return isReadable ? [] : [[key, suppressed] as const];
  });
  // Thousands of lines have none.
  if (earlier.length === 0) return released;
  return { ...released, items: { ...released.items, ...Object.fromEntries(earlier) } };
}

/** Whether counts are sums, or classes that have each place of the line once in each row. */
function isCoarse(coarsening: Coarsening, counts: Counts): boolean {
  if (coarsening.kind === 'sums') return coarsening.sides.every((side) => counts[side] !== undefined);
  const edges = edgesIn(coarsening, counts);
  const classes = Object.keys(inClasses(coarsening, edges, counts, 0));
  return edges.at(-1) === coarsening.steps.length && classes.every((category) => counts[category] !== undefined);
}
