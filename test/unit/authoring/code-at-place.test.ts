import { describe, expect, it } from 'vitest';
import { sameForReaders } from '../../../shared/authoring/languages.ts';
import { codeAtPlace } from '../../../shared/authoring/next-names.ts';

describe('the code of a session whose place changes', () => {
  it.each([
    ['a copy that had no place', 'WEIFANG-2', '', 'Xining', ['WEIFANG'], 'XINING'],
    ['a copy of a copy', 'ETS-WF-3', '', 'Xi’an', ['ETS-WF', 'ETS-WF-2'], 'XI-AN'],
    ['a place typed further', 'XI', 'Xi', 'Xining', ['WEIFANG'], 'XINING'],
    ['a numbered one', 'WEIFANG-2', 'Weifang', 'Xining', ['WEIFANG'], 'XINING'],
    ['a place that another session has', 'WEIFANG-2', '', 'Xining', ['WEIFANG', 'XINING'], 'XINING-2'],
    ['the same place as that of which it is a copy', 'WEIFANG-2', '', 'Weifang', ['WEIFANG'], undefined],
    ['a code that somebody typed', 'OUR-ROOM', 'Weifang', 'Xining', ['WEIFANG'], undefined],
    ['a code that somebody typed before the place', 'OUR-ROOM', '', 'Xining', ['WEIFANG'], undefined],
    ['a place in other letters', 'WEIFANG-2', '', '西宁', ['WEIFANG'], undefined],
  ])('follows it, unless somebody typed it: %s', (_, code, before, place, others, followed) =>
    expect(codeAtPlace(code, before, place, new Set(others))).toBe(followed),
  );
});

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
