import { describe, expect, it } from 'vitest';
import { beyondLimits, type ProgrammeLimits } from '../../../shared/programme/limits.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import { inOwnLanguage } from '../../fixtures/i18n/pseudo-words.ts';
import { faultsOf } from '../../fixtures/programmes/faults.ts';
import { aProgrammeFile, compactSource } from '../../fixtures/programmes/programme-files.ts';

/** What is said against the compact programme, which is in English and Chinese and keeps answers for 30 days. */
const refusal = (limits: ProgrammeLimits) => faultsOf(compactSource, limits);

describe('a programme that is published to a stage', () => {
  it('is good within the limits of the stage, and anywhere without a stage', () => {
    expect(refusal({ languages: ['zh-CN', 'fr', 'en'], maxRetentionDays: 30 })).toEqual([]);
    expect(readProgramme(compactSource, 'compact.yaml').retentionDays).toBe(30);
  });

  it('is good in a language that the stage has not, with words of its own', () => {
    const file = inOwnLanguage(aProgrammeFile(), 'sw');

    expect(beyondLimits(file, { languages: ['en', 'zh-CN'], maxRetentionDays: 30 })).toEqual([]);
    expect(
      beyondLimits({ ...file, words: undefined }, { languages: ['en', 'zh-CN'], maxRetentionDays: 30 }),
    ).toHaveLength(1);
  });

  it('is refused in a language that the stage has not, with its place, the languages and the key', () => {
    expect(refusal({ languages: ['en', 'fr'], maxRetentionDays: 400 })).toEqual([
      expect.stringMatching(
        /^x\.yaml:\d+ languages\[1\]: this stage has no programmes in zh-CN; use en, fr, or add zh-CN to "languages" in the stage's file and deploy it\.$/,
      ),
    ]);
  });

  it('is refused when it keeps answers for longer than the stage, with its place and the key', () => {
    expect(refusal({ languages: ['en', 'zh-CN'], maxRetentionDays: 29 })).toEqual([
      expect.stringMatching(
        /^x\.yaml:10 retentionDays: 30 days are more than the 29 for which this stage keeps answers; write at most 29, or raise "maxRetentionDays" in the stage's file and deploy it\.$/,
      ),
    ]);
  });

  it('is told of everything at once', () => {
    expect(refusal({ languages: ['fr'], maxRetentionDays: 1 })).toHaveLength(3);
  });
});
