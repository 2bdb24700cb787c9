import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instant, minute } from '../../shared/time/instant.ts';
import { aroundSkipped, dailyMoments, wallClockInstant, wallClockText } from '../../shared/time/wall-clock.ts';
import { firstYear, lastYear } from '../../shared/time/years.ts';
import { holds } from '../fixtures/property.ts';

/** Every zone that this machine knows. */
const aZone = fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone'));

const years = { min: Date.UTC(firstYear, 0, 3), max: Date.UTC(lastYear, 11, 29) };

/** Half of the moments lie within some hours, or a day, of a change of the zone's clocks. */
const aMoment = fc
  .tuple(aZone, fc.integer(years), fc.boolean(), fc.integer({ min: -27 * 60, max: 27 * 60 }), fc.boolean())
  .map(([zone, at, isNear, minutes, isClose]) => {
    const change = isNear
      ? Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
      : undefined;
    const near = change === undefined || change === null ? at : change.epochMilliseconds;
    const moved = near + Math.trunc(isClose ? minutes / 9 : minutes) * minute;
    return { zone, at: Math.min(Math.max(moved, years.min), years.max) };
  });

const shownBy = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();

const written = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'minute' }).replace('T', ' ');

/** By Temporal, which reads the same time zone data by a way of its own. */
describe('wall clocks of every zone from 1901 to 2199', () => {
  it('show what Temporal says', () => {
    holds(
      fc.property(aMoment, ({ zone, at }) => {
        expect(wallClockText(instant(at), zone)).toBe(written(shownBy(at, zone)));
      }),
      6000,
    );
  });

  it('show a time at the instant that Temporal says, skip it, or show it twice', () => {
    holds(
      fc.property(aMoment, ({ zone, at }) => {
        // As clocks in Greenwich show it: what clocks skip is among them.
        const local = written(shownBy(at, 'UTC'));
        const time = Temporal.PlainDateTime.from(local.replace(' ', 'T'));
        const [earlier, later] = (['earlier', 'later'] as const).map(
          (disambiguation) => time.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
        );
        if (earlier === undefined || later === undefined) throw new Error('neither');
        expect(wallClockInstant(local, zone)).toBe(earlier === later ? instant(earlier) : undefined);
        const around = [earlier, later].map((each) => written(shownBy(each, zone)));
        expect(aroundSkipped(local, zone)).toEqual(around[0] === local ? undefined : around);
      }),
      6000,
    );
  });

  it('show a time of day last and next when Temporal says', () => {
    const aTime = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    holds(
      fc.property(aMoment, aTime, ({ zone, at }, plainTime) => {
        const today = shownBy(at, zone).toPlainDate();
        const moments = [-2, -1, 0, 1, 2].map((days) =>
          instant(today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds),
        );
        const now = instant(at);
        expect(dailyMoments(now, plainTime, zone)).toEqual({
          last: moments.findLast((moment) => moment <= now),
          next: moments.find((moment) => moment > now),
        });
      }),
      3000,
    );
  });
});
