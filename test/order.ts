import { join, sep } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';
import { seeded } from '../shared/statistics/random.ts';
import { seed } from './fixtures/seed.ts';

/** So many that the longest of the others has ended before them. */
const shortAtTheEnd = 100;

/** Half a minute and more each: whichever of them began last would go on alone. */
const longest = ['property/histories.test.ts', 'integration/faults.wide.ts', 'browser/desk-states.wide.ts'].map(
  (name) => join(import.meta.dirname, name),
);

/** Files in an order that the seed draws, but the longest first and short ones last: or one process would end long after the others. */
export default class DrawnOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const random = seeded(seed);
    const drawn = files
      .toSorted((one, other) => (one.moduleId < other.moduleId ? -1 : 1))
      .map((file) => ({ file, at: random.next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ file }) => file);
    const first = new Set(drawn.filter(({ moduleId }) => longest.includes(moduleId)));
    const last = new Set(drawn.filter(isShort).slice(-shortAtTheEnd));
    return [...first, ...drawn.filter((file) => !first.has(file) && !last.has(file)), ...last];
  }
}

function isShort({ moduleId }: TestSpecification): boolean {
  return moduleId.startsWith(`${import.meta.dirname}${sep}unit${sep}`);
}
