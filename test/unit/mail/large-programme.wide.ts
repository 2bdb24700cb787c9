import { describe, it } from 'vitest';
import { expectMailOf } from '../../fixtures/mail/large-programme.ts';

/** Ten thousand sessions are made and told in some seconds; in milliseconds, beside other tests. */
const patience = 300_000;

describe('the mail of a programme of thousands', () => {
  it.each([
    [200, 'en', 10],
    [2000, 'ar', 100],
    [2000, 'fr', 3],
    [10_000, 'zh-CN', 100],
  ] as const)('has its size with %i sessions in %s', { timeout: patience }, async (count, language, badEach) => {
    await expectMailOf(count, language, badEach);
  });
});
