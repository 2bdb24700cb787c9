import { describe, expect, it } from 'vitest';
import { zoneCheck } from '../../../../infra/cli/operate/doctor/zones.ts';
import { zoneWarnings } from '../../../../infra/cli/target/zone-warnings.ts';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import type { Programmes } from '../../../../shared/programme/programmes.ts';
import type { StoredSession } from '../../../../shared/programme/session.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { aSession } from '../../../fixtures/programmes/programme-files.ts';

const session = (code: string, zone: string, closesAt: string): StoredSession => ({
  ...aSession(),
  code: code as SessionCode,
  zone,
  closesAt: closesAt as Instant,
});

const vancouver = session('VAN', 'America/Vancouver', '2026-12-01T20:00:00.000Z');
const sameByOtherName = session('PAC', 'Canada/Pacific', '2026-12-01T20:00:00.000Z');
const before = session('OLD', 'America/Vancouver', '2026-10-01T19:00:00.000Z');
const shanghai = session('SHA', 'Asia/Shanghai', '2026-12-01T04:00:00.000Z');

const isOld = () => 60;
const isNew = () => 0;

describe('a warning about the zone data of this Node', () => {
  it('says what is old, which times may be wrong by how much, and what to do', () => {
    expect(zoneWarnings([vancouver, before, shanghai], isOld)).toEqual([
      `the time zone data of this Node (${process.version}, ${process.versions.tz}) does not know what changed in America/Vancouver from 2026-11-01 on (2026b): ` +
        'times of VAN may be 60 minutes off. Run this with a Node whose "node -p process.versions.tz" says 2026b or later, and publish with that',
    ]);
  });

  it('is about a zone by each of its names', () => {
    expect(zoneWarnings([sameByOtherName], isOld)).toEqual([expect.stringContaining('times of PAC may be')]);
  });

  it('is not given for times before the change, zones that stand, and data that knows it', () => {
    expect(zoneWarnings([before, shanghai], isOld)).toEqual([]);
    expect(zoneWarnings([vancouver], isNew)).toEqual([]);
  });

  it('is given by the doctor for what is still to come', async () => {
    const stored = [vancouver, session('WAS', 'America/Vancouver', '2026-11-20T20:00:00.000Z'), shanghai];
    const programmes = {
      listProgrammes: async () => [{ sessions: stored.map(({ code }) => code) }],
      findSession: async (code: SessionCode) => stored.find((each) => each.code === code),
    } as unknown as Programmes;
    const now = '2026-11-24T08:00:00.000Z' as Instant;

    expect(await zoneCheck({ programmes }, now, isNew)).toMatchObject({ name: 'time zones', state: 'OK' });
    const check = await zoneCheck({ programmes }, now, isOld);
    expect(check).toMatchObject({ state: 'WARN', remedy: expect.stringContaining('opens and closes at') });
    expect(check.found).toContain('times of VAN may be 60 minutes off');
    expect(check.found).not.toContain('WAS');
  });
});
