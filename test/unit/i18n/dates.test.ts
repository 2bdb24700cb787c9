import { describe, expect, it } from 'vitest';
import { formatDay, formatDays, formatMoment, formatShortDay, formatWritten } from '../../../shared/i18n/dates.ts';
import { epochSeconds, type Instant, instant, after as later } from '../../../shared/time/instant.ts';

const evening = '2020-12-04T16:30:00.000Z' as Instant;

describe('a moment', () => {
  it("is shown in the session's zone, with the zone's name", () => {
    expect(formatMoment(evening, 'Asia/Shanghai', 'en')).toBe('5 December 2020 at 00:30 (China Standard Time)');
    expect(formatMoment(evening, 'Asia/Shanghai', 'zh-CN')).toBe('2020年12月5日 00:30（中国标准时间）');
    expect(formatMoment(evening, 'Europe/Brussels', 'en')).toBe(
      '4 December 2020 at 17:30 (Central European Standard Time)',
    );
  });

  it('is on the day of the zone', () => {
    expect(formatDay(evening, 'Asia/Shanghai', 'en')).toBe('5 December 2020');
    expect(formatShortDay(evening, 'Asia/Shanghai', 'zh-CN')).toBe('12月5日');
    expect(formatShortDay(evening, 'Europe/Brussels', 'en')).toBe('4 December');
  });

  it('is an instant that can be moved and compared as text', () => {
    expect(later(evening, -60_000)).toBe('2020-12-04T16:29:00.000Z');
    expect(later(evening, -1) < evening).toBe(true);
    expect(epochSeconds(evening)).toBe(1_607_099_400);
    expect(() => instant(Number.NaN)).toThrow(RangeError);
  });
});

describe('a time as a programme file has it', () => {
  it.each([
    ['2020-12-04 20:00', 'en', '', '4 December 2020 at 20:00'],
    ['2020-12-04T20:00', 'zh-CN', '', '2020年12月4日 20:00'],
    ['2020-12-04 20:00', 'fr', '2020-12-04 16:00', '20:00'],
    ['2020-12-04 20:00', 'ar', '2020-12-03 16:00', '4 ديسمبر 2020 في 20:00'],
    ['2020-12-04', 'fr', '', '4 décembre 2020'],
    ['2020-13-04 20:00', 'en', '', '2020-13-04 20:00'],
    ['at eight', 'en', '', 'at eight'],
    ['', 'en', '', ''],
  ])('%s in %s after “%s” is said as %s', (text, language, after, said) => {
    expect(formatWritten(text, language, after)).toBe(said);
  });
});

describe('days', () => {
  it.each([
    ['en', '2–4 March 2026', '30 March – 2 April', '30 December 2026 – 2 January 2027'],
    ['de', '2.–4. März 2026', '30. März – 2. April', '30. Dezember 2026 – 2. Januar 2027'],
    ['it', '2–4 marzo 2026', '30 marzo – 2 aprile', '30 dicembre 2026 – 2 gennaio 2027'],
    ['ar', '2–4 مارس 2026', '30 مارس – 2 أبريل', '30 ديسمبر 2026 – 2 يناير 2027'],
    ['zh-CN', '2026年3月2日—4日', '3月30日—4月2日', '2026年12月30日—2027年1月2日'],
    ['ja', '2026年3月2日～4日', '3月30日～4月2日', '2026年12月30日～2027年1月2日'],
  ])('are written in %s as people write them', (language, month, twoMonths, twoYears) => {
    expect(formatDays('2026-03-02', '2026-03-04', language)).toBe(month);
    expect(formatDays('2026-03-30', '2026-04-02', language, { isShort: true })).toBe(twoMonths);
    expect(formatDays('2026-12-30', '2027-01-02', language, { isShort: true })).toBe(twoYears);
  });

  it('are one where the first is the last', () => {
    expect(formatDays('2026-03-02', '2026-03-02', 'en')).toBe('2 March 2026');
    expect(formatDays('2026-03-02', '2026-03-02', 'zh-CN', { isShort: true })).toBe('3月2日');
  });
});
