import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { followsDay, titleAnew } from '../../../shared/i18n/title-anew.ts';
import { holds } from '../../fixtures/property.ts';

it.each([
  ['en', 'ETS capacity building, December 2020', 'ETS capacity building, March 2027'],
  ['zh-CN', '能力建设培训（2020年12月）', '能力建设培训（2027年3月）'],
  ['zh-CN', '2020年10月培训', '2027年3月培训'],
  ['zh-CN', '培训2020年', '培训2027年'],
  ['ko', '2020년 12월 교육', '2027년 3월 교육'],
  ['fr', 'Formation, décembre 2020', 'Formation, mars 2027'],
  ['fr', 'Décembre 2020 : formation', 'Mars 2027 : formation'],
  ['fr', 'Formation December 2020', 'Formation March 2027'],
  ['pt', 'Formação, dez. de 2020', 'Formação, mar. de 2027'],
  ['en', 'Training Dec 2020', 'Training Mar 2027'],
  ['en', 'TRAINING DECEMBER 2020', 'TRAINING MARCH 2027'],
  ['en', 'December training (2020)', 'March training (2027)'],
  ['en', 'Training 2020', 'Training 2027'],
  ['en', 'Training of 3 December 2020', 'Training of 3 December 2020'],
  ['en', 'Training of December 3, 2020', 'Training of December 3, 2020'],
  ['zh-CN', '2020年12月3日培训', '2020年12月3日培训'],
  ['en', 'November–December 2020', 'November–December 2020'],
  ['en', 'Winter 2020–2021', 'Winter 2020–2021'],
  ['en', 'Winter 2020/21', 'Winter 2020/21'],
  ['en', 'Decree 2020-7', 'Decree 2020-7'],
  ['en', 'ISO14001 in 2020', 'ISO14001 in 2027'],
  ['en', 'What may come', 'What may come'],
  ['en', 'Training', 'Training'],
  ['not a language', 'Training, December 2020', 'Training, March 2027'],
])('in %s, %s becomes %s', (language, title, anew) => {
  expect(titleAnew(title, language, '2027-03-04')).toBe(anew);
  expect(followsDay(title, language)).toBe(title !== anew);
});

it('stays as it was where a day is none', () => {
  for (const day of ['', '2027-13-01', 'soon']) expect(titleAnew('December 2020', 'en', day)).toBe('December 2020');
});

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-28'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const around = fc.constantFrom(['', ''], ['ETS, ', ''], ['', ' (ETS)'], ['碳市场（', '）'], ['A 1 – ', ' – B']);

it('goes from any month to any other in every language, and there and back', () => {
  holds(
    fc.property(
      fc.constantFrom(...interfaceLanguages, 'pl', 'sv', 'tr', 'uk'),
      fc.constantFrom('long' as const, 'short' as const),
      ...([day, day, around] as const),
      (language, month, before, after, [head = '', tail = '']) => {
        const format = new Intl.DateTimeFormat(language, { month, year: 'numeric', timeZone: 'UTC' });
        const titleOn = (each: string) => `${head}${format.format(new Date(each))}${tail}`;
        const anew = titleAnew(titleOn(before), language, after);
        // A short month that is written as a long one doesn't tell which of the two it is.
        if (month === 'long') expect(anew).toBe(titleOn(after));
        expect(titleAnew(anew, language, after)).toBe(anew);
        expect(followsDay(titleOn(before), language)).toBe(true);
      },
    ),
  );
});

it('never changes what names neither month nor year', () => {
  holds(
    fc.property(fc.constantFrom(...interfaceLanguages), fc.string({ unit: 'grapheme' }), day, (language, text, on) => {
      fc.pre(!/\d{4}/.test(text));
      expect(titleAnew(text, language, on)).toBe(text);
    }),
  );
});
