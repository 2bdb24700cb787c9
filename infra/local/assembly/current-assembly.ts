import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprintOf } from './fingerprint.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** What the stacks and the bundles in an assembly are made of. The lock file stands for the packages. */
const sources = ['cdk.json', 'package-lock.json', 'tsconfig.json', 'functions', 'infra', 'shared'];

/** Holds the fingerprint of what an assembly was made of. */
const note = 'made-of';

/**
 * Sees to it that a directory holds the assembly of the local stage. It is synthesized again when a source has changed
 * since, which takes some seconds; otherwise not even the CDK is loaded, and the stack starts in one or two.
 *
 * @throws {StageConfigError} the stage file can't be used
 */
export async function currentAssembly(directory: string): Promise<void> {
  const file = path.join(directory, note);
  const fingerprint = fingerprintOf(root, sources);
  if (contentsOf(file) === fingerprint) return;
  // Should it fail half-way, no later start takes it for good.
  await rm(file, { force: true });
  const { synthesize } = await import('../../cdk/synthesize.ts');
  await synthesize('local', directory);
  await writeFile(file, fingerprint);
}

function contentsOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
