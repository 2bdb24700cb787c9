import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as z from 'zod';
import { type BackedUp, type Manifest, manifestFile } from '../../../shared/store/dynamodb/backup/manifest.ts';
import type { BackupPlace } from '../../../shared/store/dynamodb/backup/write-backup.ts';
import type { StoredItem } from '../../../shared/store/dynamodb/item.ts';
import { type TableKind, tableKinds } from '../../../shared/store/tables.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { CommandError } from '../terminal/command-error.ts';

const unpack = promisify(gunzip);

/** Files are taken from one directory only. */
const file = z.object({ name: z.string().regex(/^[\w-]+\.jsonl\.gz$/), sha256: z.string() });
const ofTable = z.object({ items: z.int().min(0), files: z.array(file) });
const ofTableBefore = z.object({ items: z.int().min(0), sha256: z.string() });

const madeAt = z.string().transform((text) => text as Instant);
const manifestSchema = z.discriminatedUnion('format', [
  z.object({ format: z.literal(2), madeAt, programmes: ofTable, responses: ofTable, reports: ofTable }),
  z.object({
    format: z.literal(1),
    madeAt,
    programmes: ofTableBefore,
    responses: ofTableBefore,
    reports: ofTableBefore,
  }),
]);

/** What a backup holds, also one of the format before: one file a table, not packed. */
export type Readable = Pick<Manifest, 'madeAt'> & Readonly<Record<TableKind, BackedUp>>;

/** Attributes, each with one value behind the sign of its kind: what else is in one, the table says. */
const storedItem = z.record(z.string(), z.record(z.string(), z.unknown()));

/** Makes the directory of a backup, for nobody else's eyes: answers are in there. Throws when something is in it. */
export async function emptyDirectory(directory: string): Promise<BackupPlace> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if ((await readdir(directory)).length > 0)
    throw new CommandError(`${directory} is not empty; give --out another one`);
  return { put: (name, content) => writeFile(join(directory, name), content, { flag: 'wx', mode: 0o600 }) };
}

/** Reads what a backup says of itself and compares its files with that. Throws a CommandError for one that is damaged. */
export async function readManifest(directory: string): Promise<Readable> {
  const manifest = parsedManifest(directory);
  for (const { name, sha256 } of tableKinds.flatMap((table) => manifest[table].files)) {
    const path = join(directory, name);
    if ((await sumOf(path)) !== sha256) {
      throw new CommandError(`${path} is not as it was backed up: it was changed or cut off`);
    }
  }
  return manifest;
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not there' : String(cause);
    throw new CommandError(`${path} can't be read: ${reason}; take the whole backup, or another one`);
  }
  return hash.digest('hex');
}

/** The items in the files of a table. Throws a CommandError at a line that holds none. */
export async function* readItems(directory: string, { files }: BackedUp): AsyncGenerator<StoredItem> {
  for (const { name } of files) {
    const path = join(directory, name);
    let at = 0;
    for await (const line of name.endsWith('.gz') ? await packedLines(path) : linesOf(path)) {
      at += 1;
      yield itemIn(line, `${path}:${at}`);
    }
  }
}

/** Files that are packed are small: they are many. */
async function packedLines(path: string): Promise<readonly string[]> {
  try {
    const lines = (await unpack(await readFile(path))).toString().split('\n');
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  } catch (cause) {
    throw new CommandError(`${path} can't be unpacked: ${(cause as Error).message}; take another backup`);
  }
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path), crlfDelay: Infinity });
}

function itemIn(line: string, place: string): StoredItem {
  try {
    const item = JSON.parse(line, textAsBytes) as StoredItem;
    storedItem.parse(item);
    return item;
  } catch {
    throw new CommandError(
      `${place} is no item in DynamoDB's JSON: the backup was made of something else, or changed with its sums; take another one`,
    );
  }
}

function textAsBytes(key: string, value: unknown): unknown {
  return key === 'B' && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value;
}

function parsedManifest(directory: string): Readable {
  try {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(directory, manifestFile), 'utf8')));
    if (manifest.format === 2) return manifest;
    const { madeAt: at, programmes, responses, reports } = manifest;
    const before = (table: TableKind, { items, sha256 }: z.infer<typeof ofTableBefore>): BackedUp => ({
      items,
      files: [{ name: `${table}.jsonl`, sha256 }],
    });
    return {
      madeAt: at,
      programmes: before('programmes', programmes),
      responses: before('responses', responses),
      reports: before('reports', reports),
    };
  } catch {
    throw new CommandError(`${directory} holds no complete backup: ${manifestFile} is missing or of another version`);
  }
}
