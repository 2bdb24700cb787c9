import { expect, it } from 'vitest';
import { titleAnew } from '../../../shared/i18n/title-anew.ts';

it.each([
  ['en', 'ETS capacity building, December 2020', 'ETS capacity building, March 2027'],
  ['zh-CN', '能力建设培训（2020年12月）', '能力建设培训（2027年3月）'],
  ['fr', 'Formation, décembre 2020', 'Formation, mars 2027'],
  ['en', 'Training Dec 2020', 'Training Mar 2027'],
  ['en', 'Training 2020', 'Training 2027'],
  ['en', 'Training of 3 December, in 2020', 'Training of 3 December, in 2020'],
  ['en', 'Decree 2020-7', 'Decree 2020-7'],
  ['en', 'Training', 'Training'],
])('in %s, %s becomes %s', (language, title, anew) => {
  expect(titleAnew(title, language, '2020-12-03', '2027-03-04')).toBe(anew);
});

it('stays as it was where a day is none', () => {
  expect(titleAnew('December 2020', 'en', '', '2027-03-04')).toBe('December 2020');
});
