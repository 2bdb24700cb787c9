import { type BigIntStats, statSync } from 'node:fs';

/**
 * Makes what tells whether a path still leads to the file that it leads to now. A file that is open goes on taking writes
 * after its directory was deleted, moved or mounted over, and what is written then is lost with the process.
 */
export function stillInPlace(path: string): () => boolean {
  const before = identity(path);
  return () => before !== undefined && identity(path) === before;
}

function identity(path: string): string | undefined {
  const stats: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}
