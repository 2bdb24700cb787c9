import { shownCounts } from '../privacy/release.ts';
import type { SessionLine } from '../publication/publication.ts';
import { type Counts, sumCounts } from '../tally/tally.ts';

/** The sum of what the other sessions of a programme show of an item; undefined where none shows it. */
export function countsOfOthers(lines: readonly SessionLine[], own: SessionLine, key: string): Counts | undefined {
  const parts = lines.flatMap((line) => {
    const counts = line.code === own.code ? undefined : shownCounts(line.released, key);
    return counts === undefined ? [] : [counts];
  });
  return parts.length === 0 ? undefined : sumCounts(parts);
}
