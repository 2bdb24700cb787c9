import { describe, expect, it } from 'vitest';
import { typedZone, zoneProblem } from '../../../functions/desk/part/typed-zone.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { isZone } from '../../../shared/time/zone-changes.ts';

describe('an abbreviation', () => {
  it.each(['BST', 'CST', 'NET', 'ECT', 'EST'])('is never written for a zone that it may not be: %s', (typed) => {
    const written = sent(typed);
    expect(isZone(written)).toBe(false);
    expect(zoneProblem(written, 'en')).toContain(`“${typed}”`);
    // As the page shows it, it can be sent again.
    expect(sent(written)).toBe(written);
  });

  it('is asked for, with the countries where it is said', () => {
    expect(zoneProblem(sent('BST'), 'en')).toBe(
      '“BST” is said of several: United Kingdom and Bangladesh. Choose one below the field.',
    );
    expect(zoneProblem(sent('CST'), 'zh-CN')).toContain('：中国、美国');
    expect(sent('BST', { choice: 'Asia/Dhaka' })).toBe('Asia/Dhaka');
  });

  it('stays where a file has it', () => {
    expect(sent('EST', { stored: 'EST' })).toBe('EST');
  });
});

it('of a name in Chinese characters that is not known it is asked whether it is in China', () => {
  expect(zoneProblem(sent('潍坊'), 'en')).toContain('Is it in China?');
  expect(zoneProblem(sent('潍坊'), 'ar')).toContain('الصين');
  expect(sent('潍坊', { choice: 'Asia/Shanghai' })).toBe('Asia/Shanghai');
});

it.each<[Language, string]>([
  ['en', 'Type its country'],
  ['zh-CN', '请输入所在国家'],
  ['fr', 'Écrivez son pays'],
  ['ar', 'اكتب اسم البلد'],
])('the country is advised for what nothing is called: %s', (language, advice) => {
  expect(zoneProblem(sent('Atlantis'), language)).toContain(advice);
});

function sent(zone: string, { choice = '', stored = '' } = {}): string {
  return typedZone(new URLSearchParams({ zone, 'zone.choice': choice }), 'zone', 'en', stored);
}
