import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, instant, after as later } from '../../shared/time/instant.ts';
import { wallClockInstant, wallClockText } from '../../shared/time/wall-clock.ts';
import { firstYear, lastYear } from '../../shared/time/years.ts';
import { holds } from '../fixtures/property.ts';

const first = Date.UTC(firstYear, 0, 1);
const last = Date.UTC(lastYear, 11, 31, 23, 59);
const moment = fc.oneof(fc.integer({ min: first, max: last }), fc.constantFrom(first, first + 1, last - 1, last));

describe('instants', () => {
  it('order as text as they order in time, however long answers are kept after them', () => {
    holds(
      fc.property(moment, moment, fc.integer({ min: -3650, max: 3650 }), (one, other, days) => {
        const [a, b] = [instant(one), later(instant(other), days * day)];
        expect(Math.sign(Number(a > b) - Number(a < b))).toBe(Math.sign(one - other - days * day));
      }),
      2000,
    );
  });

  it('are never made outside of the years that compare as text', () => {
    holds(
      fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (at) => {
        const year = new Date(at).getUTCFullYear();
        if (year >= 0 && year <= 9999) expect(Date.parse(instant(at))).toBe(at);
        else expect(() => instant(at)).toThrow('is not in the years 0 to 9999');
      }),
    );
    expect(() => later(instant(Date.UTC(9999, 11, 31)), day)).toThrow(
      '+010000-01-01T00:00:00.000Z is not in the years',
    );
  });
});

/** Whole hours, halves and quarters, on both sides of the day line; summer time by an hour, by half of one, and backwards. */
const zones = [
  'UTC',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Europe/Dublin',
  'Europe/Brussels',
  'America/Vancouver',
  'America/St_Johns',
];

describe('a wall clock', () => {
  it('shows what a programme file says at the instant that was made of it', () => {
    const minute = 60_000;
    const minutes = fc.integer({ min: Date.UTC(1980, 0, 1) / minute, max: Date.UTC(2060, 0, 1) / minute });
    holds(
      fc.property(minutes, fc.constantFrom(...zones), (count, zone) => {
        const at = instant(count * minute);
        const shown = wallClockText(at, zone);
        // Undefined only for what clocks show twice: what they show, they do not skip.
        const again = wallClockInstant(shown, zone);
        if (again !== undefined) expect(again).toBe(at);
        else
          expect([-60, -30, 30, 60, 24 * 60].some((m) => wallClockText(later(at, m * minute), zone) === shown)).toBe(
            true,
          );
      }),
      400,
    );
  });
});
