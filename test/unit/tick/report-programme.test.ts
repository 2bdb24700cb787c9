import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { TickDeps } from '../../../shared/tick/deps.ts';
import { reportProgramme } from '../../../shared/tick/report-programme.ts';
import { after as later, minute } from '../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { publishedStores, settled, tickDeps } from '../../fixtures/store/published-stores.ts';
import { tick } from '../../fixtures/tick/tick.ts';

const [first, second] = aProgrammeFile().sessions;
if (first === undefined || second === undefined) throw new Error('the compact programme has two sessions');
const file = aProgrammeFile({ sessions: [first, second, { ...second, code: 'TRE' as SessionCode }] });
const [one, two, three] = sessionsOf(file) as [Session, Session, Session];
const topic = { kind: 'programme', id: 'compact' } as const;

/** A programme of three sessions, all of which were reported, or all but the last. */
async function aWorld(reported = [one, two, three]) {
  const { clock, ...stores } = await publishedStores(file);
  const deps = tickDeps(
    { ...stores, clock },
    { mail: async (_, goAhead) => ((await goAhead()) ? { outcome: 'sent', messageId: 'm' } : { outcome: 'withheld' }) },
  );
  for (const { code } of [one, two, three]) {
    if (!reported.some((each) => each.code === code)) {
      for (const due of await stores.programmes.due(later(clock.now(), 365 * 24 * 60 * minute))) {
        if (due.topic.kind === 'session' && due.topic.code === code) await stores.programmes.done(due);
      }
    }
  }
  clock.set([one, two, three].map(settled).sort().at(-1) ?? settled(one));
  await tick(deps);
  clock.advance(minute);
  const report = (own: Partial<TickDeps> = {}) => reportProgramme('compact', { ...deps, ...own });
  /** The stores, in which this session does not take place. */
  const without = (code: SessionCode): Partial<TickDeps> => ({
    programmes: {
      ...stores.programmes,
      async findSession(each) {
        const session = await stores.programmes.findSession(each);
        return session && each === code ? { ...session, cancelledAt: clock.now() } : session;
      },
    },
  });
  const latest = () => stores.reports.latestPublication(topic);
  return { stores, report, without, latest };
}

describe('the report of a programme', () => {
  it('is of all its sessions, and made once', async () => {
    const { report, latest } = await aWorld();

    expect(await latest()).toMatchObject({ number: 1, sessions: [{ code: 'ONE' }, { code: 'TWO' }, { code: 'TRE' }] });
    expect(await report()).toEqual({ isDone: true });
    expect(await latest()).toMatchObject({ number: 1 });
  });

  it('waits for each session', async () => {
    const { report, latest } = await aWorld([one, two]);

    expect(await report()).toEqual({ isDone: true });
    expect(await latest()).toBeUndefined();
  });

  it('waits for no session that does not take place', async () => {
    const { report, without, latest } = await aWorld([one, two]);

    expect(await report(without(three.code))).toEqual({ isDone: true });
    expect(await latest()).toMatchObject({ number: 1, sessions: [{ code: 'ONE' }, { code: 'TWO' }] });
  });

  it('is made again without a session that it had and that is not its own any more', async () => {
    const { report, without, latest } = await aWorld();

    await report(without(three.code));

    expect(await latest()).toMatchObject({ number: 2, sessions: [{ code: 'ONE' }, { code: 'TWO' }] });
  });

  it('waits for a seal also where its publication is there', async () => {
    const { stores, report, latest } = await aWorld();
    const reports = {
      ...stores.reports,
      findSeal: async (code: SessionCode) => (code === three.code ? undefined : stores.reports.findSeal(code)),
      findIncluded: async () => undefined,
      latestPublication: async (of: typeof topic) => (of.kind === 'programme' ? undefined : latestOf(of)),
    } as typeof stores.reports;
    const latestOf = stores.reports.latestPublication;

    expect(await report({ reports })).toEqual({ isDone: true });
    expect(await latest()).toMatchObject({ number: 1 });
  });

  it.each([
    ['findProgramme', 'programme compact'],
    ['findSession', 'session TRE'],
  ])('names what it misses (%s)', async (call, what) => {
    const { stores, report } = await aWorld();
    const programmes = { ...stores.programmes, [call]: async () => undefined };

    await expect(report({ programmes })).rejects.toThrow(`${what} is due but not stored; publish its programme again`);
  });
});
