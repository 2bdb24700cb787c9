import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../shared/report/compose.ts';
import { expectMailOf } from '../../fixtures/mail/large-programme.ts';
import { countedReads } from '../../fixtures/publication/counted-reads.ts';
import { manyLines } from '../../fixtures/publication/many-lines.ts';

describe('the mail of a large programme', () => {
  it.each([1, 4, 43])('has its size with %i sessions, and names those that stand out', async (count) => {
    await expectMailOf(count, 'en', 10);
  });

  it('looks at each session and each speaker so many times, however many there are', () => {
    const readsOf = (count: number) => {
      const { sessions, publication } = manyLines({ sessions: count, badEach: 10 });
      const counted = countedReads(publication, sessions);
      composeReport(counted.publication, counted.sessions, { name: 'Ada', language: 'en' });
      return counted.reads();
    };

    expect(readsOf(40)).toBeLessThanOrEqual(2.1 * readsOf(20));
  });
});
