import type { SessionLine } from '../publication/publication.ts';
import { type Counts, sum } from '../tally/tally.ts';
import { shown } from './metrics.ts';

/** The sum of what the other sessions of a programme show of an item; undefined where none shows it. */
export function countsOfOthers(lines: readonly SessionLine[], own: SessionLine, key: string): Counts | undefined {
  const parts = lines.flatMap((line) => {
    const counts = line.code === own.code ? undefined : shown(line.released, key);
    return counts === undefined ? [] : [counts];
  });
  return sum(parts.map((counts) => ({ responses: 0, items: { [key]: counts } }))).items[key];
}
