import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../shared/i18n/interface-languages.ts';
import { locale } from '../../shared/i18n/locale.ts';
import { typedDay } from '../../shared/response/typed-day.ts';
import { typedNumber } from '../../shared/response/typed-number.ts';
import { anyText } from '../fixtures/any-text.ts';
import { holds } from '../fixtures/property.ts';

/** Those of the interface, and others with digits and groups of their own. */
const locales = [
  ...interfaceLanguages.map(locale),
  'de',
  'de-CH',
  'hi',
  'fa',
  'ar-EG',
  'bn',
  'th-u-nu-thai',
  'es',
  'ru',
  'my',
  'ko',
  'ja',
  'hu',
];

describe('a number as a language writes it', () => {
  it('is read as what it is, or as one of two', () => {
    const range = { min: -1e9, max: 1e9, decimals: 2 };
    holds(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.constantFrom(...locales),
        fc.boolean(),
        (cents, tag, useGrouping) => {
          const number = cents / 100;
          const typed = new Intl.NumberFormat(tag, { maximumFractionDigits: 2, useGrouping }).format(number);
          const read = typedNumber(typed, range);
          if (typeof read === 'object') {
            expect(read).toMatchObject({ code: 'two-readings' });
            expect('one' in read && [read.one, read.other]).toContain(String(number));
          } else expect(read).toBe(number + 0);
        },
      ),
      2000,
    );
  });

  it('is a number in its range, or a problem, whatever is typed', () => {
    const text = fc.oneof(fc.string({ unit: fc.constantFrom(..."0159 .,'’٬٫-+١२"), maxLength: 12 }), anyText());
    holds(
      fc.property(text, fc.integer({ min: 0, max: 2 }), (typed, decimals) => {
        const read = typedNumber(typed, { min: -50, max: 1500, decimals });
        if (typeof read !== 'number') return;
        expect(read).toBeGreaterThanOrEqual(-50);
        expect(read).toBeLessThanOrEqual(1500);
        expect(read).toBe(Number(read.toFixed(decimals)));
        expect(typedNumber(String(read), { min: -50, max: 1500, decimals })).toBe(read);
      }),
      3000,
    );
  });
});

describe('a day as a language writes it in digits', () => {
  it('is read as what it is, or as one of two', () => {
    const range = { min: '1990-01-01', max: '2040-12-31' };
    const aDay = fc.date({ min: new Date(range.min), max: new Date(range.max), noInvalidDate: true });
    holds(
      fc.property(aDay, fc.constantFrom(...locales), (at, tag) => {
        const day = at.toISOString().slice(0, 10);
        const style = {
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
          timeZone: 'UTC',
          calendar: 'gregory',
        } as const;
        const read = typedDay(new Intl.DateTimeFormat(tag, style).format(at), range);
        if (typeof read === 'object') expect('one' in read && [read.one, read.other]).toContain(day);
        else expect(read).toBe(day);
      }),
      1000,
    );
  });
});
