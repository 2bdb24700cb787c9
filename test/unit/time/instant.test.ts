import { expect, it } from 'vitest';
import { epochSeconds, type Instant, instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';

it('an instant is stored in whole seconds, the last that has begun', () => {
  expect(epochSeconds('1970-01-01T00:01:00.999Z' as Instant)).toBe(60);
  expect(epochSeconds('2020-12-03T08:30:00.000Z' as Instant)).toBe(1_606_984_200);
});

it('an instant lies in the years 0 to 9999: others would not compare as text', () => {
  expect(instant(Date.UTC(9999, 11, 31, 23, 59, 59, 999))).toBe('9999-12-31T23:59:59.999Z');
  expect(() => instant(Date.UTC(9999, 11, 31, 23, 59, 59, 999) + 1)).toThrow(
    new RangeError('+010000-01-01T00:00:00.000Z is not in the years 0 to 9999'),
  );
});

it("the machine's clock tells an instant between two others", () => {
  const before = instant(Date.now());
  const now = systemClock.now();
  expect(before <= now && now <= instant(Date.now())).toBe(true);
});
