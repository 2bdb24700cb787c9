import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { currentAssembly } from '../infra/local/assembly/current-assembly.ts';
import { bundleCommands } from './fixtures/cli/bundled-commands.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the synthesized templates and bundles of the stage `local`. */
    assembly: string;
    /** A folder for what fixtures write that outlives a test file: it goes with the run. */
    scratch: string;
  }
}

/**
 * Synthesizes once for all tests: they run the template and the bundles that would be deployed. Bundles the commands
 * that some of them start.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const assembly = join(import.meta.dirname, '..', '.build', 'test-assembly');
  await Promise.all([currentAssembly(assembly), bundleCommands()]);
  project.provide('assembly', assembly);
  const scratch = await mkdtemp(join(tmpdir(), 'debrief-test-run-'));
  project.provide('scratch', scratch);
  return () => rm(scratch, { recursive: true, force: true });
}
