import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/time/instant.ts';
import { after, day } from '../../../shared/time/instant.ts';
import { aroundSkipped, dailyMoments, wallClockInstant, wallClockText } from '../../../shared/time/wall-clock.ts';
import { isZone } from '../../../shared/time/zone-changes.ts';

const at = (text: string) => `${text}:00.000Z` as Instant;

describe('the instant of a wall-clock time', () => {
  it.each([
    ['Asia/Kolkata', '2026-07-01 12:00', '2026-07-01T06:30'],
    ['Asia/Kathmandu', '2026-07-01 12:00', '2026-07-01T06:15'],
    ['Pacific/Chatham', '2026-01-01 12:00', '2025-12-31T22:15'],
    ['Pacific/Chatham', '2026-07-01 12:00', '2026-06-30T23:15'],
    ['Australia/Lord_Howe', '2026-01-01 12:00', '2026-01-01T01:00'],
    ['Australia/Lord_Howe', '2026-07-01 12:00', '2026-07-01T01:30'],
    // Ireland's summer time is its standard time, and its winter time is an hour less.
    ['Europe/Dublin', '2026-01-15 12:00', '2026-01-15T12:00'],
    ['Europe/Dublin', '2026-07-15 12:00', '2026-07-15T11:00'],
    // Morocco in and after the Ramadan of 2025.
    ['Africa/Casablanca', '2025-03-15 12:00', '2025-03-15T12:00'],
    ['Africa/Casablanca', '2025-05-15 12:00', '2025-05-15T11:00'],
    ['Africa/Cairo', '2026-01-15 12:00', '2026-01-15T10:00'],
    ['Africa/Cairo', '2026-07-15 12:00', '2026-07-15T09:00'],
    // On both sides of the day that Samoa left out.
    ['Pacific/Apia', '2011-12-29 23:59', '2011-12-30T09:59'],
    ['Pacific/Apia', '2011-12-31 00:00', '2011-12-30T10:00'],
    ['Asia/Shanghai', '2028-02-29 23:59', '2028-02-29T15:59'],
    ['Pacific/Kiritimati', '2027-01-01 00:00', '2026-12-31T10:00'],
    ['America/St_Johns', '2026-12-31 23:59', '2027-01-01T03:29'],
  ])('in %s, %s, is %s', (zone, local, expected) => {
    expect(wallClockInstant(local, zone)).toBe(at(expected));
    expect(wallClockText(at(expected), zone)).toBe(local);
  });

  it.each([
    // Put forward by an hour, by half of one, before midnight's day has begun, and by a whole day.
    ['Europe/Brussels', '2026-03-29 02:30', ['2026-03-29 01:30', '2026-03-29 03:30']],
    ['Australia/Lord_Howe', '2026-10-04 02:15', ['2026-10-04 01:45', '2026-10-04 02:45']],
    ['Africa/Cairo', '2026-04-24 00:00', ['2026-04-23 23:00', '2026-04-24 01:00']],
    ['Africa/Casablanca', '2025-04-06 02:00', ['2025-04-06 01:00', '2025-04-06 03:00']],
    ['Pacific/Chatham', '2026-09-27 03:00', ['2026-09-27 02:00', '2026-09-27 04:00']],
    ['Pacific/Apia', '2011-12-30 12:00', ['2011-12-29 12:00', '2011-12-31 12:00']],
  ])('in %s, %s, is none: it is skipped, and what may be meant is said', (zone, local, around) => {
    expect(wallClockInstant(local, zone)).toBeUndefined();
    expect(aroundSkipped(local, zone)).toEqual(around);
    expect(around.map((each) => wallClockInstant(each, zone))).not.toContain(undefined);
  });

  it.each([
    ['Europe/Brussels', '2026-10-25 02:30', '2026-10-25 01:59', '2026-10-25 03:00'],
    ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-05 01:29', '2026-04-05 02:00'],
    ['Europe/Dublin', '2026-10-25 01:30', '2026-10-25 00:59', '2026-10-25 02:00'],
    ['Africa/Casablanca', '2025-02-23 02:30', '2025-02-23 01:59', '2025-02-23 03:00'],
    ['Pacific/Chatham', '2026-04-05 03:00', '2026-04-05 02:44', '2026-04-05 03:45'],
  ])('in %s, %s, is none: it comes twice, and is not skipped', (zone, local, before, next) => {
    expect(wallClockInstant(local, zone)).toBeUndefined();
    expect(aroundSkipped(local, zone)).toBeUndefined();
    expect([wallClockInstant(before, zone), wallClockInstant(next, zone)]).not.toContain(undefined);
  });

  it('is refused for what no calendar has, and for years out of range', () => {
    expect(() => wallClockInstant('2027-02-29 12:00', 'UTC')).toThrow(RangeError);
    expect(() => wallClockInstant('1900-12-31 23:59', 'UTC')).toThrow(
      '1900-12-31 23:59 is not in the years 1901 to 2199',
    );
    expect(() => wallClockInstant('2200-01-01 00:00', 'UTC')).toThrow(RangeError);
    expect(wallClockInstant('1901-01-01 00:00', 'UTC')).toBe('1901-01-01T00:00:00.000Z');
    expect(wallClockInstant('2199-12-31 23:59', 'UTC')).toBe('2199-12-31T23:59:00.000Z');
  });

  it('counts days of retention over a leap day and over the end of a year', () => {
    const closes = (local: string) => wallClockInstant(local, 'Asia/Shanghai') as Instant;
    const deleted = (local: string, days: number) => wallClockText(after(closes(local), days * day), 'Asia/Shanghai');

    expect(deleted('2028-02-28 18:00', 1)).toBe('2028-02-29 18:00');
    expect(deleted('2028-02-29 18:00', 365)).toBe('2029-02-28 18:00');
    expect(deleted('2027-03-01 18:00', 365)).toBe('2028-02-29 18:00');
    expect(deleted('2026-12-31 23:59', 1)).toBe('2027-01-01 23:59');
  });
});

describe('a daily time', () => {
  it.each([
    // Skipped by half an hour, and shown twice for half an hour.
    ['Australia/Lord_Howe', '02:15', '2026-10-03T16:00', '2026-10-03T15:45', '2026-10-04T15:15'],
    ['Australia/Lord_Howe', '01:45', '2026-04-04T15:00', '2026-04-04T14:45', '2026-04-05T15:15'],
    // The day of Egypt's change begins at one.
    ['Africa/Cairo', '00:00', '2026-04-23T22:30', '2026-04-23T22:00', '2026-04-24T21:00'],
    ['Asia/Kathmandu', '18:00', '2026-07-01T12:14', '2026-06-30T12:15', '2026-07-01T12:15'],
    ['Pacific/Chatham', '18:00', '2026-09-26T12:00', '2026-09-26T05:15', '2026-09-27T04:15'],
    ['Asia/Shanghai', '18:00', '2026-12-31T12:00', '2026-12-31T10:00', '2027-01-01T10:00'],
    ['Asia/Shanghai', '18:00', '2028-02-29T00:00', '2028-02-28T10:00', '2028-02-29T10:00'],
  ])('in %s at %s, seen at %s, came at %s and comes at %s', (zone, local, now, last, next) => {
    expect(dailyMoments(at(now), local, zone)).toEqual({ last: at(last), next: at(next) });
  });

  it('has come at its very moment', () => {
    const now = at('2026-07-01T10:00');
    const moments = { last: now, next: at('2026-07-02T10:00') };
    expect(dailyMoments(now, '18:00', 'Asia/Shanghai')).toEqual(moments);
  });

  it('lies on both sides of now on each day, also around the one that Samoa left out', () => {
    for (let now = at('2011-12-27T00:00'); now < at('2012-01-03T00:00'); now = after(now, day / 24)) {
      const { last, next } = dailyMoments(now, '18:00', 'Pacific/Apia');
      expect(last <= now && now < next, `${last} ${now} ${next}`).toBe(true);
      expect(wallClockText(last, 'Pacific/Apia').slice(11)).toBe('18:00');
    }
  });
});

describe('a zone', () => {
  it('is one that this machine knows', () => {
    expect(['Asia/Shanghai', 'UTC', 'Asia/Weifang', ''].map(isZone)).toEqual([true, true, false, false]);
  });
});
