import { defineConfig } from 'vitest/config';
import { seed } from './fixtures/seed.ts';
import DrawnOrder from './order.ts';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    // Metrics are lines on standard output, and logs go there past the console; the local stack's functions, with their
    // own environment, still write them.
    env: { POWERTOOLS_METRICS_DISABLED: 'true', POWERTOOLS_DEV: 'true' },
    globalSetup: ['./synthesized.ts'],
    reporters: process.env.CI ? ['dot', './reporter.ts'] : ['default', './reporter.ts'],
    // Real servers and browsers on two cores: a file at a time each, and room for a slow machine. A third makes all slower.
    maxWorkers: 2,
    // Two processes for all files instead of one each: to load the CDK, the SDK and the mail code anew took half of the
    // processor's time. So no file may leave anything behind: mocks, environment, module state.
    isolate: false,
    // Each test makes what it needs, so files and tests run in an order that the seed draws.
    sequence: { sequencer: DrawnOrder, shuffle: true, seed },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
