import { describe, expect, it } from 'vitest';
import { typedDay } from '../../../shared/response/typed-day.ts';

const range = { min: '2026-01-01', max: '2026-12-31' };

describe('a typed day', () => {
  it.each([
    '2026-05-31',
    '2026/5/31',
    '2026.05.31',
    '2026 5 31',
    '20260531',
    '2026年5月31日',
    '２０２６年５月３１日',
    '31.5.2026',
    '31. 5. 2026',
    '31/05/2026',
    '5/31/2026',
    '٣١/٥/٢٠٢٦',
    '31\u200f/5\u200f/2026',
  ])('"%s" means the last of May', (typed) => {
    expect(typedDay(typed, range)).toBe('2026-05-31');
  });

  it('is asked about where day and month can change places', () => {
    const problem = { code: 'two-readings', typed: '4/5/2026', one: '2026-05-04', other: '2026-04-05' };
    expect(typedDay('4/5/2026', range)).toEqual(problem);
    expect(typedDay('4/5/2026', { ...range, min: '2026-05-01' })).toEqual(problem);
    expect(typedDay('5/5/2026', range)).toBe('2026-05-05');
  });

  it.each(['31.5.', '5/2026', '31.6.2026', '31/5/26', '2026-13-01', '2026-02-29', 'tomorrow', '1.1.', '31 May 2026'])(
    '"%s" is none, or half of one',
    (typed) => {
      expect(typedDay(typed, range)).toEqual({ code: 'not-a-day' });
    },
  );

  it('is a whole text, and nothing that holds one', () => {
    for (const typed of [
      'x2026-05-31',
      '2026-05-31x',
      '120260531',
      '202605311',
      '131.5.2026',
      '31.5.20261',
      '2026-5-1x',
    ])
      expect(typedDay(typed, range), typed).toEqual({ code: 'not-a-day' });
    expect(typedDay('2026-5-1', range)).toBe('2026-05-01');
  });

  it.each([
    { typed: '2025-12-31', isWithin: false },
    { typed: '2026-01-01', isWithin: true },
    { typed: '2026-12-31', isWithin: true },
    { typed: '2027-01-01', isWithin: false },
    { typed: '31.12.2027', isWithin: false },
  ])('may be the first and the last, and nothing before or after: $typed ($isWithin)', ({ typed, isWithin }) => {
    expect(typedDay(typed, range)).toEqual(
      isWithin ? typed : { code: 'out-of-range', low: range.min, high: range.max },
    );
  });

  it('is asked about where only one of its readings lies within', () => {
    const problem = { code: 'two-readings', typed: '1/12/2026', one: '2026-12-01', other: '2026-01-12' };
    expect(typedDay('1/12/2026', { ...range, max: '2026-06-30' })).toEqual(problem);
    expect(typedDay('1/12/2026', { ...range, min: '2026-06-30' })).toEqual(problem);
  });

  it.each([
    ['2025-12-31', 'before'],
    ['2026-01-01', 'within'],
    ['2026-12-31', 'within'],
    ['2027-01-01', 'after'],
    ['31.12.2025', 'before'],
    ['31.12.2026', 'within'],
    ['13.1.2027', 'after'],
    ['4/5/2025', 'before'],
    ['4/5/2027', 'after'],
  ])('"%s" is %s a range of a year', (typed, where) => {
    const answer = typedDay(typed, range);
    if (where !== 'within') expect(answer).toEqual({ code: 'out-of-range', low: range.min, high: range.max });
    else expect(answer).toBe(typed.startsWith('2026') ? typed : '2026-12-31');
  });

  it('is from the first to the last', () => {
    expect(typedDay('31.12.2025', range)).toEqual({ code: 'out-of-range', low: range.min, high: range.max });
    expect(typedDay('4/5/2025', range)).toMatchObject({ code: 'out-of-range' });
    expect(typedDay(' ', range)).toBeUndefined();
  });
});
