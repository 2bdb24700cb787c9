import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../../time/instant.ts';
import type { TableKind, TableNames } from '../../tables.ts';
import type { StoredItem } from '../item.ts';
import { storedItems } from '../stored-items.ts';
import { lasting } from './lasting.ts';
import { type BackedUp, type BackupFile, type Manifest, manifestFile } from './manifest.ts';

/** Where the files of a backup go: a directory, or a bucket. */
export interface BackupPlace {
  /** Writes a file that is not there yet. Rejects when it is, and when it could not be written whole. */
  put(name: string, content: Uint8Array): Promise<void>;
}

/** Parts of a table that are read side by side: while one waits for its table or its file, others are worked on. */
const segments = 4;

/** Characters of a file before it is packed, at most and one item more: four of them are in memory. */
const fileSize = 8_000_000;

const pack = promisify(gzip);

/**
 * Copies all three tables to a place, in bounded memory: what was stored at `now`, and some of what came meanwhile.
 *
 * Responses first: whatever is written meanwhile, no seal or mail in the copy knows more than its responses.
 */
export async function writeBackup(
  place: BackupPlace,
  { client, tables }: { readonly client: DynamoDBClient; readonly tables: TableNames },
  now: Instant,
): Promise<Manifest> {
  const copied = async (table: TableKind): Promise<BackedUp> => {
    const parts = await Promise.all(
      Array.from({ length: segments }, (_, at) => {
        const items = storedItems(client, tables[table], { segment: { at, of: segments } });
        return writeItems(place, `${table}-${at + 1}`, lasting(items, now));
      }),
    );
    return {
      items: parts.reduce((total, { items }) => total + items, 0),
      files: parts.flatMap(({ files }) => files),
    };
  };
  const responses = await copied('responses');
  const reports = await copied('reports');
  const programmes = await copied('programmes');
  const manifest: Manifest = { format: 2, madeAt: now, programmes, responses, reports };
  await place.put(manifestFile, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  return manifest;
}

/**
 * Writes items, one a line in DynamoDB's own JSON, so that nothing is lost on the way back.
 *
 * @param name how the names of the files begin
 */
export async function writeItems(
  place: BackupPlace,
  name: string,
  items: AsyncIterable<StoredItem>,
): Promise<BackedUp> {
  const files: BackupFile[] = [];
  let count = 0;
  let lines: string[] = [];
  let size = 0;
  const write = async () => {
    const content = await pack(lines.join(''), { level: constants.Z_BEST_SPEED });
    [lines, size] = [[], 0];
    const file = `${name}-${String(files.length + 1).padStart(4, '0')}.jsonl.gz`;
    await place.put(file, content);
    files.push({ name: file, sha256: createHash('sha256').update(content).digest('hex') });
  };
  for await (const item of items) {
    const line = `${JSON.stringify(item, bytesAsText)}\n`;
    lines.push(line);
    size += line.length;
    count += 1;
    if (size >= fileSize) await write();
  }
  if (lines.length > 0) await write();
  return { items: count, files };
}

/** DynamoDB's JSON has bytes (`B`) in base64. */
function bytesAsText(key: string, value: unknown): unknown {
  return key === 'B' && value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
