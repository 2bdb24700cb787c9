import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: ['./synthesized.ts'],
    reporters: process.env.CI ? ['dot', './reporter.ts'] : ['default', './reporter.ts'],
    // Real servers and browsers on two cores: a file at a time each, and room for a slow machine.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
