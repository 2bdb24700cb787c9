import { mergeConfig } from 'vitest/config';
import each from './vitest.config.ts';

/** All tests, the wide ones too, with the sizes of a night, and those in `*.nightly.ts`, which only a night has time for. */
export default mergeConfig(each, {
  test: {
    include: ['**/*.wide.ts', '**/*.nightly.ts'],
    env: { TEST_SIZE: 'nightly' },
    testTimeout: 2 * 60 * 60_000,
  },
});
