import { describe, expect, it } from 'vitest';
import { deployed, prepared } from '../../bench/scale/limits.ts';
import { simulate } from '../../bench/scale/simulate.ts';

const room = { people: 1000, meanSeconds: 60, withinSeconds: 300 };
const nothingRefused = { gateway: 0, concurrency: 0, partition: 0, table: 0 };

describe('the simulated room', () => {
  it('of 1,000 people is taken in at once by a stage as it is deployed', () => {
    const { stored, refused, lastAt, waited99 } = simulate(room, deployed, 600);

    expect({ stored, refused }).toEqual({ stored: 1000, refused: nothingRefused });
    expect(lastAt).toBeLessThanOrEqual(300);
    expect(waited99).toBeLessThan(0.2);
  });

  it.each([
    ['gateway', { gatewayRate: 20, gatewayBurst: 20 }],
    ['concurrency', { concurrency: 5 }],
    ['partition', { partitions: 1, partitionWrites: 10 }],
    ['table', { tableWrites: 10 }],
  ] as const)('meets the limit of the %s, comes again, and is stored all the same', (name, tight) => {
    const { stored, refused } = simulate(room, { ...prepared, ...tight }, 600);

    expect(stored).toBe(1000);
    expect(refused[name]).toBeGreaterThan(0);
    expect({ ...refused, [name]: 0 }).toEqual(nothingRefused);
  });

  it('is the same each time', () => {
    expect(simulate(room, { ...deployed, tableWrites: 10 }, 600)).toEqual(
      simulate(room, { ...deployed, tableWrites: 10 }, 600),
    );
  });
});
