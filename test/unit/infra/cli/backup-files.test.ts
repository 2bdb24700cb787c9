import { expect, it } from 'vitest';
import { readItems, writeItems } from '../../../../infra/cli/operate/backup-files.ts';
import { encode, type StoredItem } from '../../../../shared/store/dynamodb/item.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

const folder = scratchFolder('backup-files');

it('keeps every kind of value, bytes too: those of published files', async () => {
  const packed = Uint8Array.from({ length: 256 }, (_, at) => at);
  const item = encode(['PROGRAMME#p', 'VERSION#000001'], {
    source: packed,
    B: 'text',
    at: { B: 'b', n: [1, true, null] },
  });
  async function* items() {
    yield item;
  }
  await writeItems(folder, 'programmes', items());
  const read: StoredItem[] = [];
  for await (const each of readItems(folder, 'programmes')) read.push(each);

  expect(read).toStrictEqual([item]);
  expect(read[0]?.source?.B).toBeInstanceOf(Uint8Array);
});
