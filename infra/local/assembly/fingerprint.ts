import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A hash over the names and the contents of files, and of all files in directories; the same wherever `root` is. */
export function fingerprintOf(root: string, places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesIn(path.join(root, place)))) {
    const contents = readFileSync(file);
    // The length too: without it, the end of one file could be the beginning of the next.
    hash.update(JSON.stringify([path.relative(root, file), contents.byteLength])).update(contents);
  }
  return hash.digest('hex');
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
