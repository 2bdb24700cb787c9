import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { answeringZones } from '../../../../functions/results/answering-zones.ts';
import { type ZoneAnswer, zoneAnswer } from '../../../../functions/results/zone-answer.ts';
import { zoneCheck } from '../../../../infra/cli/operate/doctor/zones.ts';
import { zoneAgreement } from '../../../../infra/cli/target/function-zones.ts';
import { otherTimes, zoneWarnings } from '../../../../infra/cli/target/zone-warnings.ts';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import type { Programmes } from '../../../../shared/programme/programmes.ts';
import type { StoredSession } from '../../../../shared/programme/session.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { wallClockInstant, wallClockText } from '../../../../shared/time/wall-clock.ts';
import { aSession } from '../../../fixtures/programmes/programme-files.ts';

/** As it was stored before the typed times were kept. */
const session = (code: string, zone: string, closesAt: string): StoredSession => {
  const { typed: _typed, ...rest } = aSession();
  return { ...rest, code: code as SessionCode, zone, closesAt: closesAt as Instant };
};

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

  it('is given of Moldova for the nights alone in which clocks are changed', () => {
    const at = (closesAt: string) => zoneWarnings([session('CHI', 'Europe/Chisinau', closesAt)], isOld).length;

    expect([at('2027-05-01T10:00:00.000Z'), at('2027-03-28T00:30:00.000Z')]).toEqual([0, 1]);
  });

  it('is given by the doctor for what is still to come', async () => {
    const stored = [vancouver, session('WAS', 'America/Vancouver', '2026-11-20T20:00:00.000Z'), shanghai];
    const programmes = {
      listProgrammes: async () => [{ sessions: stored.map(({ code }) => code) }],
      findSession: async (code: SessionCode) => stored.find((each) => each.code === code),
    } as unknown as Programmes;
    const now = '2026-11-24T08:00:00.000Z' as Instant;

    expect(await zoneCheck({ programmes }, now, undefined, isNew)).toMatchObject({ name: 'time zones', state: 'OK' });
    const check = await zoneCheck({ programmes }, now, undefined, isOld);
    expect(check).toMatchObject({ state: 'WARN', remedy: expect.stringContaining('publish with a newer Node') });
    expect(check.found).toContain('times of VAN may be 60 minutes off');
    expect(check.found).not.toContain('WAS');
  });

  it('is given by the doctor where the functions show other times', async () => {
    const programmes = {
      listProgrammes: async () => [{ sessions: [vancouver.code] }],
      findSession: async () => vancouver,
    } as unknown as Programmes;
    const now = '2026-11-24T08:00:00.000Z' as Instant;
    const asked = async (differences: readonly string[]) =>
      zoneCheck({ programmes }, now, async () => ({ data: '2026a of Node v24.3.0', differences }), isNew);

    expect((await asked([])).found).toMatch(/; the functions agree \(2026a of Node v24\.3\.0\)$/);
    expect(await asked(['VAN closes'])).toMatchObject({ state: 'WARN', found: expect.stringContaining('VAN closes') });
    // Both are told where this Node is old; and what it knows by itself where the stage can't be asked.
    const both = await zoneCheck({ programmes }, now, async () => ({ data: 'x', differences: ['VAN opens'] }), isOld);
    expect(both.found).toMatch(
      /times of VAN may be 60 minutes off.*; the functions \(x\) show other times.*VAN opens/s,
    );
    const refused = async () => {
      throw new Error('AccessDenied');
    };
    const alone = await zoneCheck({ programmes }, now, refused, isNew);
    expect(alone).toMatchObject({ state: 'WARN', found: expect.stringContaining('is not known (AccessDenied)') });
  });
});

describe('what other data has published', () => {
  // British Columbia: an hour later by data of before 2026b.
  const closes = '2026-12-04 12:00';
  const by = (closesAt: string, moved = closesAt): StoredSession => ({
    ...session('VAN', 'America/Vancouver', moved),
    opensAt: '2026-10-01T15:00:00.000Z' as Instant,
    typed: { opens: '2026-10-01 08:00', closes, closesAt: closesAt as Instant },
  });
  const old = '2026-12-04T20:00:00.000Z';
  const here = wallClockInstant(closes, 'America/Vancouver');
  const newer = (local: string) => (local === closes ? ('2026-12-04T19:00:00.000Z' as Instant) : by(old).opensAt);

  it('is told with both times, whichever data is the newer', () => {
    const shown = wallClockText(old as Instant, 'America/Vancouver');
    expect(otherTimes([by(old)], newer)).toEqual([
      `VAN closes at ${shown} in America/Vancouver by this Node's data (${process.versions.tz}), and its file says 2026-12-04 12:00`,
    ]);
    expect(otherTimes([by(String(here))])).toEqual([]);
  });

  it('leaves aside what was moved since, and what was stored without the typed times', () => {
    expect(otherTimes([by(old, '2026-12-05T20:00:00.000Z'), vancouver], newer)).toEqual([]);
  });

  it('is told by the doctor, with what to do', async () => {
    const other = here === old ? '2026-12-04T19:00:00.000Z' : old;
    const programmes = {
      listProgrammes: async () => [{ sessions: ['VAN'] }],
      findSession: async () => by(other),
    } as unknown as Programmes;

    expect(await zoneCheck({ programmes }, '2026-11-24T08:00:00.000Z' as Instant, undefined, isNew)).toMatchObject({
      state: 'WARN',
      found: expect.stringContaining('and its file says 2026-12-04 12:00'),
      remedy: expect.stringContaining('Publish the file again with this Node'),
    });
  });
});

describe('what the functions of a stage answer about times', () => {
  const sessions = [vancouver, shanghai];
  const asked = {
    zoneOffsets: sessions.flatMap(({ zone, opensAt, closesAt }) => [opensAt, closesAt].map((at) => ({ zone, at }))),
  };
  const handler = answeringZones(async () => ({ statusCode: 200 }));
  const answered = async (event: object) =>
    (await handler(event as APIGatewayProxyEventV2, {} as Context)) as ZoneAnswer;

  it('is what this Node says, where they have its data', async () => {
    const { data, differences } = zoneAgreement(sessions, zoneAnswer.parse(await answered(asked)));

    expect(data).toBe(`${process.versions.tz} of Node ${process.version}`);
    expect(differences).toEqual([]);
  });

  it('tells each session of which they show another time, with both', async () => {
    const answer = { ...(await answered(asked)), offsets: [-420, -480, null, 480] };
    const here = (_: Instant, zone: string) => (zone === 'Asia/Shanghai' ? 480 : -420);

    expect(zoneAgreement(sessions, answer, here).differences).toEqual([
      'VAN in America/Vancouver closes at 2026-12-01 13:00 (UTC-07:00) here and at 2026-12-01 12:00 (UTC-08:00) there',
      expect.stringMatching(
        /^SHA in Asia\/Shanghai opens at .* \(UTC\+08:00\) here and at no time that it knows there$/,
      ),
    ]);
  });

  it('is nothing that a request could ask, and about no zone that there isn’t', async () => {
    expect(await answered({ body: JSON.stringify(asked), queryStringParameters: asked })).toEqual({ statusCode: 200 });
    const strange = {
      zoneOffsets: [
        { zone: 'Mars/Olympus', at: '2026-12-01T20:00:00.000Z' },
        { zone: 'UTC', at: 'never' },
      ],
    };
    expect((await answered(strange)).offsets).toEqual([null, null]);
  });
});
