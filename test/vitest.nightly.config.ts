import { mergeConfig } from 'vitest/config';
import each from './vitest.config.ts';

/** The same tests with the sizes of a night, and those in `*.nightly.ts`, which only a night has time for. */
export default mergeConfig(each, {
  test: {
    include: ['**/*.nightly.ts'],
    env: { TEST_SIZE: 'nightly' },
    testTimeout: 2 * 60 * 60_000,
  },
});
