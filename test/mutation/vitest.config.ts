import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * The tests that judge mutants of the domain: those that need neither a synthesized template, a server nor a browser,
 * and no search over many lives, so that a mutant costs its tests' milliseconds and a start.
 */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    // `npm run mutation -- --tests GLOB` judges by these alone.
    include: process.env.MUTATION_TESTS ? [process.env.MUTATION_TESTS] : ['{unit,property}/**/*.{test,wide}.ts'],
    exclude: [
      'unit/{architecture,bench,functions,infra,log,paper,web}/**',
      'unit/privacy/{attackers,integer-program}.test.ts',
      'property/attack.wide.ts',
      'property/{claims,histories}.test.ts',
    ],
    env: { POWERTOOLS_METRICS_DISABLED: 'true', POWERTOOLS_DEV: 'true', TEST_SIZE: 'mutants' },
    // A mutant's tests share what they load: nothing of the domain is kept from one file to the next but what is memoized.
    isolate: false,
    testTimeout: 60_000,
  },
});
