import { sep } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';
import { seeded } from './demo/random.ts';
import { seed } from './fixtures/seed.ts';

/** So many that the longest of the others has ended before them. */
const shortAtTheEnd = 100;

/** Files in an order that the seed draws, of which the last are short: or one process would end long after the other. */
export default class DrawnOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const random = seeded(seed);
    const drawn = files
      .toSorted((one, other) => (one.moduleId < other.moduleId ? -1 : 1))
      .map((file) => ({ file, at: random.next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ file }) => file);
    const last = new Set(drawn.filter(isShort).slice(-shortAtTheEnd));
    return [...drawn.filter((file) => !last.has(file)), ...last];
  }
}

function isShort({ moduleId }: TestSpecification): boolean {
  return moduleId.startsWith(`${import.meta.dirname}${sep}unit${sep}`);
}
