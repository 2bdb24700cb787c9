import { describe, expect, it } from 'vitest';
import { twoReadings, typedNumber } from '../../../shared/response/typed-number.ts';

const any = { min: -1e9, max: 1e9, decimals: 2 };

describe('a typed number', () => {
  it.each([
    ['1250', 1250],
    ['1 250', 1250],
    ['1\u00a0250\u202f000', 1_250_000],
    ['1’250', 1250],
    ["1'250.5", 1250.5],
    ['1,250,000', 1_250_000],
    ['1.250.000', 1_250_000],
    ['12,50,000', 1_250_000],
    ['1,250.5', 1250.5],
    ['1.250,5', 1250.5],
    ['1 250,50', 1250.5],
    ['12,5', 12.5],
    ['12.50', 12.5],
    ['0,250', 0.25],
    ['.5', 0.5],
    ['+5', 5],
    ['−3', -3],
    ['–3,5', -3.5],
    ['１２．５', 12.5],
    ['١٢٫٥', 12.5],
    ['١٬٢٥٠٫٥', 1250.5],
    ['۱۲', 12],
    ['१२.५', 12.5],
    ['๑๒', 12],
    ['\u200e12\u202c ', 12],
    ['-0', 0],
  ])('"%s" means %d', (typed, number) => {
    expect(typedNumber(typed, any)).toBe(number);
  });

  it.each([
    ['1,250', '1250', '1.25'],
    ['1.250', '1250', '1.25'],
    ['-12,000', '-12000', '-12'],
    ['1٬250', undefined, undefined],
  ])('"%s" means one thing or is asked about', (typed, one, other) => {
    const expected = one === undefined ? 1250 : { code: 'two-readings', typed, one, other };
    expect(typedNumber(typed, any)).toEqual(expected);
  });

  it('is not guessed, also when one reading is out of the range, but both of them can be', () => {
    expect(typedNumber('1,250', { min: 0, max: 50, decimals: 1 })).toMatchObject({
      code: 'two-readings',
      other: '1.3',
    });
    expect(typedNumber('1,250', { min: 0, max: 1, decimals: 1 })).toMatchObject({ code: 'out-of-range' });
  });

  it('is one of thousands where a whole one is asked for', () => {
    expect(typedNumber('1,250', { min: 0, max: 9999, decimals: 0 })).toBe(1250);
    expect(typedNumber('1.000', { min: 0, max: 50, decimals: 0 })).toMatchObject({ code: 'out-of-range' });
    expect(typedNumber('12,0', { min: 0, max: 50, decimals: 0 })).toBe(12);
  });

  it.each([
    '12abc',
    '12 %',
    'twelve',
    '1 2',
    '12 50',
    '1,25,0',
    '1,250.5.1',
    '5.',
    '1..2',
    '1,2.5',
    '1e3',
    '0x1f',
    '∞',
    '十二',
    '-',
    '.',
  ])('"%s" is none', (typed) => {
    expect(typedNumber(typed, any)).toEqual({ code: 'not-a-number', decimals: 2 });
  });

  it('has ten digits at most, and groups of three after one to three', () => {
    const large = { min: 0, max: 1e10, decimals: 0 };
    const none = { code: 'not-a-number', decimals: 0 };
    expect(typedNumber('1234567890', large)).toBe(1_234_567_890);
    expect(['12345678901', '12,345,678,901', '1,2,250', '1,250.5'].map((typed) => typedNumber(typed, large))).toEqual([
      ...[none, none, none, none],
    ]);
    const thousandths = { ...any, decimals: 3 };
    expect(typedNumber('1,250.500', thousandths)).toBe(1250.5);
    expect(typedNumber('1234,250', thousandths)).toBe(1234.25);
  });

  it('may be the least and the most, and is shown again cut, where it has two readings', () => {
    const range = { min: 2, max: 5, decimals: 1 };
    const outside = { code: 'out-of-range', low: '2', high: '5' };
    expect(['1.9', '2', '5', '5.1'].map((typed) => typedNumber(typed, range))).toEqual([outside, 2, 5, outside]);
    const most = { min: 0, max: 1e9, decimals: 3 };
    expect(typedNumber(' 1,250 ', most)).toEqual({ code: 'two-readings', typed: '1,250', one: '1250', other: '1.25' });
    expect(twoReadings(`  ${'1'.repeat(30)}`, 'a', 'b')).toEqual({
      code: 'two-readings',
      typed: '1'.repeat(20),
      one: 'a',
      other: 'b',
    });
  });

  it('is blank without anything to be seen', () => {
    expect(typedNumber(' \u200e\u00a0 ', any)).toBeUndefined();
  });
});
