import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RawMutant } from './mutant.ts';

/** What is asked of Stryker. */
interface StrykerModule {
  readonly Stryker: new (
    options: Readonly<Record<string, unknown>>,
  ) => { runMutationTest(): Promise<readonly RawMutant[]> };
}

/** Stryker, and where its runner of vitest is, by which it finds it. */
export interface InstalledStryker extends StrykerModule {
  readonly vitestRunner: string;
}

/**
 * Installs Stryker as its lock file here says (`stryker/`), unless it is there already: it is a third of all packages that Debrief
 * would need, and only this command does.
 *
 * @param folder where to, inside the repository: its runner takes the vitest of the repository, further up
 * @throws Error of npm, where it can't be installed
 */
export async function installedStryker(folder: string): Promise<InstalledStryker> {
  mkdirSync(folder, { recursive: true });
  const lock = join(import.meta.dirname, 'stryker', 'package-lock.json');
  const installed = join(folder, 'package-lock.json');
  const packages = join(folder, 'node_modules', '@stryker-mutator');
  if (!existsSync(packages) || !existsSync(installed) || !readFileSync(lock).equals(readFileSync(installed))) {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(import.meta.dirname, 'stryker', file), join(folder, file));
    const options = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
    execFileSync('npm', ['ci', '--prefix', folder, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const core = pathToFileURL(join(packages, 'core', 'dist', 'src', 'index.js')).href;
  const { Stryker } = (await import(core)) as StrykerModule;
  return { Stryker, vitestRunner: pathToFileURL(join(packages, 'vitest-runner', 'dist', 'src', 'index.js')).href };
}
