import { describe, expect, it } from 'vitest';
import { openAtItsHours } from '../../../../infra/local/moved-dates.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { aProgrammeFile } from '../../../fixtures/programmes/programme-files.ts';

const file = aProgrammeFile();

describe('a programme that is open at its hours', () => {
  // 16:00 in China is 08:00 in UTC.
  it.each([
    ['2026-11-29T08:00:00Z', '2026-11-29 16:00', '2026-12-06 20:00'],
    ['2026-11-29T07:59:00Z', '2026-11-28 16:00', '2026-12-05 20:00'],
    ['2026-11-29T20:05:00Z', '2026-11-29 16:00', '2026-12-06 20:00'],
  ])('is so at %s since %s', (now, opens, closes) => {
    const [first] = openAtItsHours(file, now as Instant).sessions;
    expect(first).toMatchObject({ opens, closes });
    expect(first).not.toHaveProperty('begins');
  });

  it('has a training that ended on that day', () => {
    const days = { begins: '2020-12-02', ends: '2020-12-04' };
    const sessions = file.sessions.map((each) => ({ ...each, ...days }));
    const [first] = openAtItsHours({ ...file, sessions }, '2026-11-29T07:00:00Z' as Instant).sessions;
    expect(first).toMatchObject({ begins: '2026-11-26', ends: '2026-11-28', opens: '2026-11-28 16:00' });
  });
});
