import { describe, expect, it } from 'vitest';
import { formatMoment } from '../../../shared/i18n/dates.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { minutesOff, offsetMinutes, zoneChangeOf, zoneChanges } from '../../../shared/time/zone-changes.ts';

describe('the zones whose rules have changed lately', () => {
  it('are known by each name, and others are not among them', () => {
    expect(zoneChangeOf('Canada/Pacific')).toBe(zoneChangeOf('America/Vancouver'));
    expect(zoneChangeOf('Europe/Tiraspol')?.zone).toBe('Europe/Chisinau');
    expect(zoneChangeOf('Asia/Shanghai')).toBeUndefined();
    expect(zoneChangeOf('No/Where')).toBeUndefined();
  });

  // Which releases this Node's data is of decides which changes it knows: .ci/other-nodes asks newer ones.
  it.each(zoneChanges)('%o is known to data of its release and later, and to no other', (change) => {
    expect(minutesOff(change) === 0).toBe((process.versions.tz ?? '') >= change.release);
  });

  it('have offsets as clocks show them', () => {
    const at = '2026-07-01T00:00:00.000Z' as Instant;
    expect(['Asia/Kathmandu', 'America/St_Johns', 'UTC'].map((zone) => offsetMinutes(at, zone))).toEqual([
      345, -150, 0,
    ]);
  });

  it('are shown with the offset, which says the moment whatever was known', () => {
    const at = '2026-12-01T20:00:00.000Z' as Instant;
    const hour =
      minutesOff(zoneChangeOf('America/Vancouver') ?? expect.fail()) === 0 ? '13:00 (GMT-7)' : '12:00 (GMT-8)';
    expect(formatMoment(at, 'America/Vancouver', 'en')).toBe(`1 December 2026 at ${hour}`);
    expect(formatMoment(at, 'America/Toronto', 'en')).toBe('1 December 2026 at 15:00 (Eastern Standard Time)');
  });
});
