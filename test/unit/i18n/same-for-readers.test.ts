import { describe, expect, it } from 'vitest';
import { sameForReaders } from '../../../shared/i18n/same-for-readers.ts';

describe('a language beside others', () => {
  it.each([
    ['zh', ['zh-CN'], 'zh-CN'],
    ['zh-CN', ['en', 'zh'], 'zh'],
    ['en', ['en-US'], 'en-US'],
    ['pt', ['pt-BR'], 'pt-BR'],
    ['sr-Latn', ['sr'], undefined],
    ['zh-TW', ['zh-CN'], undefined],
    ['fr-CA', ['fr'], undefined],
    ['fr', ['fr-CA'], undefined],
    ['fr', ['fr'], undefined],
  ])('is the same for readers where script and region are: %s beside %j', (language, languages, same) =>
    expect(sameForReaders(language, languages)).toBe(same),
  );
});
