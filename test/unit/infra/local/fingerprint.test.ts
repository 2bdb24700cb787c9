import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../infra/local/assembly/fingerprint.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

let root: string;
const places = ['lock.json', 'source'];

beforeEach(() => {
  root = scratchFolder('fingerprint');
  mkdirSync(join(root, 'source', 'deep'), { recursive: true });
  writeFileSync(join(root, 'lock.json'), '{}');
  writeFileSync(join(root, 'source', 'a.ts'), 'one');
  writeFileSync(join(root, 'source', 'deep', 'b.ts'), 'two');
  writeFileSync(join(root, 'other.ts'), 'apart');
});

it('is the same for the same files, wherever they are, and whatever lies beside them', () => {
  const before = fingerprintOf(root, places);
  writeFileSync(join(root, 'other.ts'), 'changed');
  const copy = `${root}-copy`;
  cpSync(root, copy, { recursive: true });

  expect(fingerprintOf(root, places)).toBe(before);
  expect(fingerprintOf(copy, places)).toBe(before);
});

it.each<[string, (path: (...parts: string[]) => string) => void]>([
  ['a file changes', (path) => writeFileSync(path('source', 'deep', 'b.ts'), 'Two')],
  ['a file is added', (path) => writeFileSync(path('source', 'deep', 'c.ts'), '')],
  ['a file goes', (path) => rmSync(path('source', 'a.ts'))],
  ['a file gets another name', (path) => renameSync(path('source', 'a.ts'), path('source', 'z.ts'))],
  [
    'a text moves from one file to the next',
    (path) => {
      writeFileSync(path('source', 'a.ts'), 'on');
      writeFileSync(path('source', 'deep', 'b.ts'), 'etwo');
    },
  ],
  ['the single file changes', (path) => writeFileSync(path('lock.json'), '{ }')],
])('is another one when %s', (_, change) => {
  const before = fingerprintOf(root, places);

  change((...parts) => join(root, ...parts));

  expect(fingerprintOf(root, places)).not.toBe(before);
});
