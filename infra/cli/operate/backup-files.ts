import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { StoredItem } from '../../../shared/store/dynamodb/item.ts';
import { type TableKind, tableKinds } from '../target/stored-items.ts';
import { CommandError } from '../terminal/command-error.ts';

const fileContent = z.object({ items: z.int().min(0), sha256: z.string() });

/** What a backup says of itself, in `backup.json`: it is written last, so a backup without it was cut off. */
const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  programmes: fileContent,
  responses: fileContent,
  reports: fileContent,
});
export type Manifest = z.infer<typeof manifestSchema>;
export type FileContent = z.infer<typeof fileContent>;

/** Attributes, each with one value behind the sign of its kind: what else is in one, the table says. */
const storedItem = z.record(z.string(), z.record(z.string(), z.unknown()));

const manifestFile = 'backup.json';

/** Makes the directory of a backup, for nobody else's eyes: answers are in there. Throws when something is in it. */
export async function emptyDirectory(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if ((await readdir(directory)).length > 0)
    throw new CommandError(`${directory} is not empty; give --out another one`);
}

/** Writes the items of a table, one a line in DynamoDB's own JSON, so that nothing is lost on the way back. */
export async function writeItems(
  directory: string,
  table: TableKind,
  items: AsyncIterable<StoredItem>,
): Promise<FileContent> {
  const file = await open(itemFile(directory, table), 'wx', 0o600);
  const hash = createHash('sha256');
  let count = 0;
  try {
    for await (const item of items) {
      const line = `${JSON.stringify(item, bytesAsText)}\n`;
      hash.update(line);
      await file.write(line);
      count += 1;
    }
  } finally {
    await file.close();
  }
  return { items: count, sha256: hash.digest('hex') };
}

export async function writeManifest(directory: string, manifest: Manifest): Promise<void> {
  await writeFile(join(directory, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
}

/** Reads what a backup says of itself and compares its files with that. Throws a CommandError for one that is damaged. */
export async function readManifest(directory: string): Promise<Manifest> {
  const manifest = parsedManifest(directory);
  for (const table of tableKinds) {
    if ((await sumOf(itemFile(directory, table))) !== manifest[table].sha256) {
      throw new CommandError(`${itemFile(directory, table)} is not as it was backed up: it was changed or cut off`);
    }
  }
  return manifest;
}

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not there' : String(cause);
    throw new CommandError(`${file} can't be read: ${reason}; take the whole backup, or another one`);
  }
  return hash.digest('hex');
}

/** The items in a table's file. Throws a CommandError at a line that holds none. */
export async function* readItems(directory: string, table: TableKind): AsyncGenerator<StoredItem> {
  const file = itemFile(directory, table);
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let at = 0;
  for await (const line of lines) {
    at += 1;
    yield itemIn(line, `${file}:${at}`);
  }
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

/** DynamoDB's JSON has bytes (`B`) in base64. */
function bytesAsText(key: string, value: unknown): unknown {
  return key === 'B' && value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

function textAsBytes(key: string, value: unknown): unknown {
  return key === 'B' && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value;
}

function parsedManifest(directory: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(directory, manifestFile), 'utf8')));
  } catch {
    throw new CommandError(`${directory} holds no complete backup: ${manifestFile} is missing or of another version`);
  }
}

function itemFile(directory: string, table: TableKind): string {
  return join(directory, `${table}.jsonl`);
}
