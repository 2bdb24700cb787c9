import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Throws what the system says if a directory has no room for a database to be opened in: LevelDB then writes once more what
 * is in its log, and fails whole where it can't. Asked by writing, since limits and quotas are told by nothing else.
 */
export function checkRoom(directory: string): void {
  const logs = readdirSync(directory).filter((name) => name.endsWith('.log'));
  const size = logs.reduce((total, name) => total + statSync(join(directory, name)).size, 0);
  const probe = join(directory, `${randomUUID()}.dbtmp`);
  try {
    writeFileSync(probe, Buffer.alloc(2 * size + 256 * 1024, 1));
  } finally {
    rmSync(probe, { force: true });
  }
}
