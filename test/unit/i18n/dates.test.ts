import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment, formatShortDay } from '../../../shared/i18n/dates.ts';
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
