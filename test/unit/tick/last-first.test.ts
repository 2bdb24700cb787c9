import { expect, it } from 'vitest';
import { lastFirst } from '../../../shared/tick/last-first.ts';

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 97, 100, 1000])(
  'goes through %i, each once, the last one first',
  (count) => {
    const all = Array.from({ length: count }, (_, at) => `n${at}`);
    const seen = [...lastFirst(all)];

    expect(seen.map(([place]) => place).sort((one, other) => one - other)).toEqual(all.map((_, at) => at));
    expect(seen.every(([place, one]) => one === all[place])).toBe(true);
    if (count > 0) expect(seen[0]?.[0]).toBe(count - 1);
  },
);

it.each([0, 0.25, 0.5, 0.9])('finds one of a tenth soon, that begins at %d of all', (from) => {
  const all = Array.from({ length: 10_000 }, (_, at) => at);
  const isMissing = (at: number) => at >= from * 10_000 && at < from * 10_000 + 1000;
  const looked = [...lastFirst(all)].findIndex(([at]) => isMissing(at));

  expect(looked).toBeLessThan(20);
});
