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
      const line = `${JSON.stringify(item)}\n`;
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
    const hash = createHash('sha256');
    const stream = createReadStream(itemFile(directory, table));
    for await (const chunk of stream) hash.update(chunk as Buffer);
    if (hash.digest('hex') !== manifest[table].sha256) {
      throw new CommandError(`${itemFile(directory, table)} is not as it was backed up: it was changed or cut off`);
    }
  }
  return manifest;
}

/** The items in a table's file. */
export async function* readItems(directory: string, table: TableKind): AsyncGenerator<StoredItem> {
  const lines = createInterface({ input: createReadStream(itemFile(directory, table)), crlfDelay: Infinity });
  for await (const line of lines) yield JSON.parse(line) as StoredItem;
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
