import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../shared/i18n/negotiate.ts';

const available = ['zh-CN', 'en', 'pt-BR'];

describe('the language of a page', () => {
  it.each([
    ['the first one without any wish', undefined, undefined, 'zh-CN'],
    ['the one in the address', 'en', 'zh-CN', 'en'],
    ['the one in the address in other letters', 'ZH-cn', 'en', 'zh-CN'],
    ["the browser's when the address has an unknown one", 'xx', 'en', 'en'],
    ["the browser's best that there is", undefined, 'fr;q=1, en;q=0.8, zh-CN;q=0.9', 'zh-CN'],
    ['a relative of the one that is wished', undefined, 'pt-PT', 'pt-BR'],
    ['a relative by script', undefined, 'zh-Hans-CN', 'zh-CN'],
    ['not one that is excluded', undefined, 'zh;q=0, en;q=0.1', 'en'],
    ['the first one for any', undefined, '*', 'zh-CN'],
    ['the first one for nonsense', '<script>', ';;,,q=,=;q=x', 'zh-CN'],
    ['what the first 200 characters of a long header say', undefined, `${'x,'.repeat(200)}en`, 'zh-CN'],
  ])('is %s', (_, wished, header, expected) => {
    expect(chooseLanguage(available, wished, header)).toBe(expected);
  });

  it.each([
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-SG', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sr-ME', 'sr-Latn'],
    ['sr', 'sr'],
    ['sr_Latn', 'zh-CN'],
    ['sr-x', 'sr'],
  ])('of several relatives is the one in the script of %s', (wished, expected) => {
    const relatives = ['zh-CN', 'sr', 'zh-Hant', 'sr-Latn'];
    expect(chooseLanguage(relatives, undefined, wished)).toBe(expected);
  });

  it('is English where there is none', () => {
    expect(chooseLanguage([], undefined, 'zh-CN')).toBe('en');
  });
});
