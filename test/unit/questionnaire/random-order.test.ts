import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRandomOrder } from '../../../shared/questionnaire/random-order.ts';
import { holds } from '../../fixtures/property.ts';

const letters = ['a', 'b', 'c', 'd'];
const seeds = Array.from({ length: 4_800 }, (_, n) => `seed-${n.toString(36)}`);

describe('a random order', () => {
  it('is a list of the same parts, the same for a seed in whatever order they come, those without a place last', () => {
    holds(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 12 }),
        fc.string(),
        fc.infiniteStream(fc.nat()),
        (list, seed, keys) => {
          const keyOf = (part: string) => (part.length > 3 ? undefined : part);
          const shuffled = list
            .map((part) => ({ part, key: keys.next().value as number }))
            .sort((one, other) => one.key - other.key)
            .map(({ part }) => part);
          const order = inRandomOrder(list, seed, keyOf);

          expect(order.toSorted()).toEqual(list.toSorted());
          expect(inRandomOrder(shuffled, seed, keyOf).filter(keyOf)).toEqual(order.filter(keyOf));
          const last = list.filter((part) => keyOf(part) === undefined);
          expect(order.slice(order.length - last.length)).toEqual(last);
        },
      ),
    );
  });

  it('has each of all orders about equally often, and no two questions in step', () => {
    const count = (orders: readonly string[]) => {
      const counts = new Map<string, number>();
      for (const order of orders) counts.set(order, (counts.get(order) ?? 0) + 1);
      return counts;
    };
    const of = (seed: string, question: string) =>
      inRandomOrder(letters, seed, (letter) => `${question}.${letter}`).join('');

    const orders = count(seeds.map((seed) => of(seed, 'q')));
    expect(orders.size).toBe(24);
    // Chi-square with 23 degrees of freedom: 49.7 is passed by one in a thousand fair draws.
    expect(chiSquare([...orders.values()], seeds.length / 24)).toBeLessThan(49.7);

    const firsts = count(seeds.map((seed) => `${of(seed, 'q')[0]}${of(seed, 'p')[0]}`));
    expect(firsts.size).toBe(16);
    expect(chiSquare([...firsts.values()], seeds.length / 16)).toBeLessThan(37.7);
  });
});

function chiSquare(counts: readonly number[], expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
