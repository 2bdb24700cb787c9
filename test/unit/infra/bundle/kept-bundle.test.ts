import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptCommand, keptThread } from '../../../../infra/bundle/kept-bundle.mjs';

const root = join(import.meta.dirname, '../../../..');
const [source, kept] = ['test-kept', 'bundles/.build/test-kept'].map((name) => join(root, '.build', name));
const entry = join(String(source), 'entry.ts');
const other = './imported.ts';
const imported = join(String(source), other);
const longAgo = new Date('2020-01-01T00:00:00Z');
const importing = `import { text } from '${other}';`;

beforeEach(() => {
  mkdirSync(String(source), { recursive: true });
  writeFileSync(entry, `${importing} console.log(text);\n`);
  writeFileSync(imported, "export const text: string = 'once';\n");
  for (const file of [entry, imported]) utimesSync(file, longAgo, longAgo);
});
afterEach(() => {
  for (const folder of [source, kept]) rmSync(String(folder), { recursive: true, force: true });
});

describe('the bundle of a thread', () => {
  const text = () => keptThread(pathToFileURL(entry));

  it('is kept as long as nothing changes that it was made of', async () => {
    const first = await text();
    const { ino } = statSync(join(String(kept), 'entry.mjs'));

    expect(first).toContain('once');
    expect(await text()).toBe(first);
    expect(statSync(join(String(kept), 'entry.mjs')).ino).toBe(ino);
  });

  it('is made again when what it imports has changed, or the kept one is broken', async () => {
    await text();
    writeFileSync(imported, "export const text: string = 'twice';\n");
    const second = await text();
    writeFileSync(join(String(kept), 'entry.mjs'), second.slice(0, 100));

    expect(second).toContain('twice');
    expect(await text()).toBe(second);
  });

  it('is made again when something was written while it was made, which may not be in it', async () => {
    const [place, later] = [join(String(kept), 'entry.mjs'), new Date('2099-01-01T00:00:00Z')];
    utimesSync(imported, later, later);
    await text();
    const { ino } = statSync(place);
    await text();

    expect(statSync(place).ino).not.toBe(ino);
  });

  it('is not what is kept of a module that can’t be bundled any more', async () => {
    await text();
    rmSync(imported);

    await expect(text()).rejects.toThrow('imported.ts');
  });
});

it('a command runs bundled as if from its source', async () => {
  writeFileSync(entry, `${importing} console.log(text, import.meta.dirname);\n`);

  const file = await keptCommand(relative(root, entry));

  expect(execFileSync(process.execPath, [file], { encoding: 'utf8' })).toBe(`once ${source}\n`);
});
