import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const folders = ['infra', 'functions', 'shared', 'test', 'findings'];

/** Every text that somebody writes: not pictures, not packages. */
function texts(): string[] {
  const below = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const above = readdirSync(root, { encoding: 'utf8' });
  return [...above, ...below].filter(
    (file) => /\.(md|tsx?|ya?ml|json|py)$/.test(file) && !file.includes('node_modules'),
  );
}

it('no file holds the marks of a merge that was not finished', () => {
  const files = texts();
  const marks = /^(?:<{7}|>{7}|\|{7}) /m;

  expect(files.length).toBeGreaterThan(700);
  expect(files.filter((file) => marks.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
