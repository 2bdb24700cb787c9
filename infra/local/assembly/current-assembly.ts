import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LocalStackError } from '../errors/local-stack-error.ts';
import { fingerprintOf } from './fingerprint.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** What the stacks and the bundles in an assembly are made of. npm's account of what is installed stands for the packages. */
const sources = ['cdk.json', 'node_modules/.package-lock.json', 'tsconfig.json', 'functions', 'infra', 'shared'];

/** Holds the fingerprint of what an assembly was made of. */
const note = 'made-of';

const script = path.join(import.meta.dirname, 'synthesize.process.ts');

/**
 * Sees to it that a directory holds the assembly of the local stage. It is synthesized again when a source has changed
 * since, which takes some seconds; otherwise the stack starts in one or two. A process of its own does that, and takes with it what the CDK needs:
 * two hundred megabytes.
 *
 * @throws LocalStackError when it can't be synthesized, such as when the stage file can't be used; why is on standard error
 */
export async function currentAssembly(directory: string): Promise<void> {
  const file = path.join(directory, note);
  const fingerprint = fingerprintOf(root, sources);
  if (contentsOf(file) === fingerprint) return;
  // Should it fail half-way, no later start takes it for good.
  await rm(file, { force: true });
  // Nothing of it belongs among what this process prints.
  const child = fork(script, ['local', path.resolve(directory)], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new LocalStackError(`the templates of ${directory} could not be synthesized`);
  await writeFile(file, fingerprint);
}

function contentsOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
