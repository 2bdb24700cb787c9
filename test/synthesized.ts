import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../infra/synthesize.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the synthesized templates and bundles of the stage `local`. */
    assembly: string;
  }
}

/** Synthesizes once for all tests: they run the template and the bundles that would be deployed. */
export default async function setup(project: TestProject): Promise<void> {
  const assembly = join(import.meta.dirname, '..', '.build', 'test-assembly');
  await synthesize('local', assembly);
  project.provide('assembly', assembly);
}
