import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { emptyDirectory, readItems, readManifest } from '../../../../infra/cli/operate/backup-files.ts';
import { lasting } from '../../../../shared/store/dynamodb/backup/lasting.ts';
import { writeItems } from '../../../../shared/store/dynamodb/backup/write-backup.ts';
import { encode, type StoredItem } from '../../../../shared/store/dynamodb/item.ts';
import { epochSeconds, type Instant } from '../../../../shared/time/instant.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

const now = '2026-11-30T03:00:00.000Z' as Instant;

async function* given(...items: StoredItem[]) {
  yield* items;
}

async function all(items: AsyncIterable<StoredItem>): Promise<StoredItem[]> {
  const found: StoredItem[] = [];
  for await (const item of items) found.push(item);
  return found;
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

it('keeps every kind of value, bytes too: those of published files', async () => {
  const folder = scratchFolder('backup-values');
  const packed = Uint8Array.from({ length: 256 }, (_, at) => at);
  const item = encode(['PROGRAMME#p', 'VERSION#000001'], {
    source: packed,
    B: 'text\n线',
    at: { B: 'b', n: [1, true, null] },
  });
  const written = await writeItems(await emptyDirectory(folder), 'programmes', given(item));
  const read = await all(readItems(folder, written));

  expect(read).toStrictEqual([item]);
  expect(read[0]?.source?.B).toBeInstanceOf(Uint8Array);
});

it('divides what is large into files of bounded size, and reads them as one', async () => {
  const folder = scratchFolder('backup-large');
  const items = Array.from({ length: 45 }, (_, n) => encode(['S#1', `${n}`], { text: 'x'.repeat(400_000) }));
  const { items: count, files } = await writeItems(await emptyDirectory(folder), 'responses-1', given(...items));

  expect([count, files.map(({ name }) => name)]).toStrictEqual([
    45,
    ['responses-1-0001.jsonl.gz', 'responses-1-0002.jsonl.gz', 'responses-1-0003.jsonl.gz'],
  ]);
  for (const { name, sha256: sum } of files) {
    const content = readFileSync(join(folder, name));
    expect(sha256(content)).toBe(sum);
    expect(gunzipSync(content).length).toBeLessThan(8_500_000);
  }
  expect(await all(readItems(folder, { items: count, files }))).toStrictEqual(items);
});

it('leaves out what is past its date, and what ends within days', async () => {
  const at = (seconds: number) => epochSeconds(now) + seconds;
  const kept = [
    encode(['WF#0', 'a'], { expires: at(1) }),
    encode(['CODES#WF', 'b'], { expires: at(60) }),
    encode(['PROGRAMME#p', 'META'], {}),
  ];
  const others = [
    encode(['WF#0', 'past'], { expires: at(0) }),
    encode(['ORGANISER#x', 'SIGNIN#1'], { expires: at(60) }),
    encode(['ASKING#x', '1'], { expires: at(60) }),
  ];
  expect(await all(lasting(given(...others, ...kept), now))).toStrictEqual(kept);
});

it('reads a backup of the format before, whose files are not packed', async () => {
  const folder = scratchFolder('backup-before');
  const item = encode(['a', 'b'], { n: 1 });
  const line = `${JSON.stringify(item)}\n`;
  const table = { items: 1, sha256: sha256(line) };
  for (const name of ['programmes', 'responses', 'reports']) writeFileSync(join(folder, `${name}.jsonl`), line);
  const manifest = { format: 1, madeAt: now, programmes: table, responses: table, reports: table };
  writeFileSync(join(folder, 'backup.json'), JSON.stringify(manifest));

  const { madeAt, reports } = await readManifest(folder);
  expect([madeAt, await all(readItems(folder, reports))]).toStrictEqual([now, [item]]);
});

it.each([
  ['is no packed file', Buffer.from('{}\n'), /can't be unpacked: incorrect header check/],
  ['was cut off before its sum was made', gzipSync('{"a":{"S":"b"}}\n').subarray(0, 20), /can't be unpacked/],
  ['holds no items', gzipSync('{"a":1}\n'), /responses-1-0001\.jsonl\.gz:1 is no item/],
])('refuses a file that %s', async (_, content, message) => {
  const folder = scratchFolder(`backup-broken-${sha256(content).slice(0, 8)}`);
  writeFileSync(join(folder, 'responses-1-0001.jsonl.gz'), content);
  const broken = { items: 1, files: [{ name: 'responses-1-0001.jsonl.gz', sha256: sha256(content) }] };
  await expect(all(readItems(folder, broken))).rejects.toThrow(message);
});

it('takes no file from elsewhere', async () => {
  const folder = scratchFolder('backup-elsewhere');
  const empty = { items: 0, files: [] };
  const elsewhere = { items: 1, files: [{ name: '../responses-1-0001.jsonl.gz', sha256: '' }] };
  const manifest = { format: 2, madeAt: now, programmes: empty, responses: elsewhere, reports: empty };
  writeFileSync(join(folder, 'backup.json'), JSON.stringify(manifest));
  await expect(readManifest(folder)).rejects.toThrow('holds no complete backup');
});
