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

  it('are these, with what clocks show since then', () => {
    const rows = zoneChanges.map(({ zone, release, from, probe, offset }) => [zone, release, from, probe, offset]);
    expect(rows).toEqual([
      ['America/Asuncion', '2025a', '2025-03-23T03:00:00.000Z', '2025-07-01T00:00:00.000Z', -180],
      ['America/Coyhaique', '2025b', '2025-04-06T03:00:00.000Z', '2025-07-01T00:00:00.000Z', -180],
      ['Europe/Chisinau', '2026a', '2022-03-27T00:00:00.000Z', '2026-03-29T00:30:00.000Z', 120],
      ['America/Vancouver', '2026b', '2026-11-01T09:00:00.000Z', '2026-12-01T00:00:00.000Z', -420],
      ['America/Edmonton', '2026c', '2026-11-01T08:00:00.000Z', '2026-12-01T00:00:00.000Z', -360],
      ['America/Inuvik', '2026d', '2026-11-01T08:00:00.000Z', '2026-12-01T00:00:00.000Z', -360],
      ['America/Winnipeg', '2026e', '2026-11-01T07:00:00.000Z', '2026-12-01T00:00:00.000Z', -300],
      ['Africa/Casablanca', '2026c', '2026-09-20T01:00:00.000Z', '2026-12-01T00:00:00.000Z', 0],
      ['Africa/El_Aaiun', '2026c', '2026-09-20T01:00:00.000Z', '2026-12-01T00:00:00.000Z', 0],
      ['America/Havana', '2026f', '2026-11-01T05:00:00.000Z', '2026-12-01T00:00:00.000Z', -240],
    ]);
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
