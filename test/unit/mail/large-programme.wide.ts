import { describe, it } from 'vitest';
import { expectMailOf } from '../../fixtures/mail/large-programme.ts';

describe('the mail of a programme of thousands', () => {
  it.each([
    [200, 'en', 10],
    [2000, 'ar', 100],
    [2000, 'fr', 3],
    [10_000, 'zh-CN', 100],
    [10_000, 'en', 0],
  ] as const)('has its size with %i sessions in %s', async (count, language, badEach) => {
    await expectMailOf(count, language, badEach);
  });
});
