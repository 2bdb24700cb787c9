import { defineConfig } from 'vitest/config';
import each from './vitest.config.ts';

/**
 * What is tried in every language, look and width, for every template and each way to fail: too much for each change on two
 * cores, so it runs by itself, and in `.ci/run`. And more and longer histories of the whole than for each change.
 */
export default defineConfig({
  test: {
    ...each.test,
    include: ['**/*.wide.ts', 'property/histories.test.ts'],
    env: { ...each.test?.env, TEST_SIZE: 'wide' },
  },
});
