import { describe, expect, it } from 'vitest';
import { notPublished } from '../../../../infra/cli/programme/not-published.ts';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import { cancelSession } from '../../../../shared/programme/cancel.ts';
import { closeSession } from '../../../../shared/programme/close.ts';
import { isBeingChanged } from '../../../../shared/programme/publishing/marks.ts';
import { publishProgramme } from '../../../../shared/programme/publishing/publish.ts';
import type { PublishDeps } from '../../../../shared/programme/publishing/publish-deps.ts';
import type { ProgrammeFile } from '../../../../shared/programme/schema.ts';
import type { Session } from '../../../../shared/programme/session.ts';
import { type Instant, after as later, minute } from '../../../../shared/time/instant.ts';
import { aProgrammeFile, sessionsOf } from '../../../fixtures/programmes/programme-files.ts';
import { aResponse } from '../../../fixtures/responses/responses.ts';
import { crashingAt, intercepted } from '../../../fixtures/store/intercepted.ts';
import { publishedStores, publishTo } from '../../../fixtures/store/published-stores.ts';

const file = aProgrammeFile();
const [one, two] = sessionsOf(file) as [Session, Session];
const open = later(one.opensAt, 60 * minute);

/** The same programme with other questions, and one session more. */
function changed(): ProgrammeFile {
  const text = JSON.stringify(file)
    .replace('How satisfied are you?', 'What did you learn?')
    .replace('"budget"', '"money"');
  const other = JSON.parse(text) as ProgrammeFile;
  return {
    ...other,
    sessions: [...other.sessions, ...other.sessions.slice(0, 1).map((each) => ({ ...each, code: 'NEW' }))],
  };
}

/** A programme whose first session is open, and what publishing to it works with. */
async function aWorld() {
  const { clock, ...stores } = await publishedStores(file);
  clock.set(open);
  return { stores, clock, deps: (own: Partial<PublishDeps> = {}) => ({ ...publishTo(stores, clock), ...own }) };
}

type World = Awaited<ReturnType<typeof aWorld>>;

async function stored({ stores: { programmes } }: World) {
  const sessions = await Promise.all(
    [one.code, two.code, 'NEW' as SessionCode].map((code) => programmes.findSession(code)),
  );
  return { sessions, programme: await programmes.findProgramme('compact') };
}

describe('questions that change while a session is open', () => {
  it('change after a wait in which it takes no answers', async () => {
    const world = await aWorld();
    const waits: number[] = [];
    const { outcome } = await publishProgramme(
      changed(),
      world.deps({
        settleSeconds: async () => 70,
        async wait(milliseconds) {
          waits.push(milliseconds);
          const [session, upcoming] = (await stored(world)).sessions;
          expect(session?.changingUntil).toBe(later(open, milliseconds + 3 * minute));
          // Nobody can have the form of a session that opens later.
          expect(upcoming).not.toHaveProperty('changingUntil');
        },
      }),
    );

    const { sessions } = await stored(world);
    expect(outcome).toBe('published');
    expect(waits).toEqual([72_000]);
    expect(sessions.map((session) => session?.promise)).toEqual([2, 2, 1]);
    for (const session of sessions) expect(session).not.toHaveProperty('changingUntil');
    expect([...(await world.stores.programmes.earlierPromises(one.code)).keys()]).toEqual([1]);
  });

  it('are not read by anybody any more once an open session is to open later, before they change again', async () => {
    const world = await aWorld();
    const waits: number[] = [];
    const wait = async (milliseconds: number) => void waits.push(milliseconds);
    const [first, ...rest] = file.sessions;
    const postponed = { ...first, opens: '2020-12-04 18:00' } as ProgrammeFile['sessions'][number];

    const put = await publishProgramme({ ...file, sessions: [postponed, ...rest] }, world.deps({ wait }));

    expect([put.outcome, waits.length]).toEqual(['published', 1]);
  });

  it('stay if somebody answers meanwhile, and so does all the rest of the file', async () => {
    const world = await aWorld();
    const before = await stored(world);

    const { outcome } = await publishProgramme(
      changed(),
      world.deps({
        async wait() {
          // A function that had read the session before its mark stores an answer to what it had shown.
          await world.stores.responses.keep(aResponse(one, 1), one);
        },
      }),
    );

    expect(outcome).toBe('answered-meanwhile');
    expect(await stored(world)).toEqual(before);
    expect((await publishProgramme(changed(), world.deps())).outcome).toBe('refused');
  });

  it.each<[string, (world: World) => Promise<unknown>]>([
    ['cancelled', ({ stores, clock }) => cancelSession(one.code, stores.programmes, clock.now())],
    ['closed', ({ stores }) => closeSession(one.code, stores.programmes, open, { withoutGrace: true })],
  ])('stay if the session is %s meanwhile', async (_, happens) => {
    const world = await aWorld();

    const { outcome } = await publishProgramme(
      changed(),
      world.deps({ wait: async () => void (await happens(world)) }),
    );

    const [session, , added] = (await stored(world)).sessions;
    expect(outcome).toBe('changed-meanwhile');
    expect(session).toMatchObject({ oldestPromise: 1, version: one.version });
    expect(session).not.toHaveProperty('changingUntil');
    expect(added).toBeUndefined();
  });

  it('stay if the wait takes so long that the mark has nearly run out', async () => {
    const world = await aWorld();

    const { outcome } = await publishProgramme(
      changed(),
      world.deps({ wait: async () => void world.clock.advance(20 * minute) }),
    );

    expect(outcome).toBe('changed-meanwhile');
    expect((await stored(world)).sessions[0]).toMatchObject({ promise: 1, version: one.version });
  });

  it('change for one of two who publish at once', async () => {
    const world = await aWorld();
    let second: string | undefined;

    const { outcome } = await publishProgramme(
      changed(),
      world.deps({
        async wait() {
          second = (await publishProgramme(changed(), world.deps())).outcome;
        },
      }),
    );

    expect([outcome, second]).toEqual(['published', 'being-changed']);
  });
});

describe('questions that change while two sessions are open', () => {
  const [first, second] = file.sessions as [ProgrammeFile['sessions'][number], ProgrammeFile['sessions'][number]];
  const twins = { ...file, sessions: [first, { ...first, code: second.code }] };
  const asked = JSON.parse(
    JSON.stringify(twins).replace('How satisfied are you?', 'What did you learn?'),
  ) as ProgrammeFile;

  /** What comes of it, and which of the two have changed and which are still marked. */
  async function published(own: (world: World) => Partial<PublishDeps>) {
    const { clock, ...stores } = await publishedStores(twins);
    clock.set(open);
    const world: World = { stores, clock, deps: (more) => ({ ...publishTo(stores, clock), ...more }) };
    const { outcome } = await publishProgramme(asked, world.deps(own(world)));
    const sessions = (await stored(world)).sessions.slice(0, 2);
    return [outcome, ...sessions.map((each) => [each?.promise, each?.changingUntil])];
  }

  it('change in both', async () => {
    expect(await published(() => ({}))).toEqual(['published', [2, undefined], [2, undefined]]);
  });

  it.each([one.code, two.code])('stay in both if somebody answers %s meanwhile', async (code) => {
    const wait = (world: World) => async () => {
      const session = await world.stores.programmes.findSession(code);
      if (session !== undefined) await world.stores.responses.keep(aResponse(session, 1), session);
    };
    expect(await published((world) => ({ wait: wait(world) }))).toEqual([
      'answered-meanwhile',
      [1, undefined],
      [1, undefined],
    ]);
  });

  it('stay in both if the second is cancelled before it is marked', async () => {
    const cancelling = ({ stores: { programmes } }: World) => {
      let marks = 0;
      return intercepted(programmes, async (call, when) => {
        if (call === 'beginChange' && when === 'before' && ++marks === 2)
          await cancelSession(two.code, programmes, open);
      });
    };
    expect(await published((world) => ({ programmes: cancelling(world) }))).toEqual([
      'changed-meanwhile',
      [1, undefined],
      [1, undefined],
    ]);
  });
});

describe('the mark of a change', () => {
  it('holds up to its time', () => {
    expect(isBeingChanged({ ...one, changingUntil: open }, later(open, -1))).toBe(true);
    expect(isBeingChanged({ ...one, changingUntil: open }, open)).toBe(false);
    expect(isBeingChanged(one, open)).toBe(false);
  });

  it.each([
    ['more than a minute', -1, 'published'],
    ['a minute', 0, 'changed-meanwhile'],
  ])('is written under while it has %s left', async (_, more, expected) => {
    const world = await aWorld();
    const wait = async (milliseconds: number) => world.clock.advance(milliseconds + 2 * minute + more);

    expect((await publishProgramme(changed(), world.deps({ wait }))).outcome).toBe(expected);
  });
});

describe('a publishing that changes little', () => {
  const calls = async (next: ProgrammeFile) => {
    const world = await aWorld();
    const made: string[] = [];
    const programmes = intercepted(world.stores.programmes, (call, when) => {
      if (when === 'before' && !/^(find|earlier)/.test(call)) made.push(call);
    });
    expect((await publishProgramme(next, world.deps({ programmes }))).outcome).toBe('published');
    return made;
  };

  it('writes no more than that', async () => {
    expect(await calls(file)).toEqual([]);
    expect(await calls({ ...file, digestAt: '19:00' })).toEqual(['putSession', 'putSession', 'putProgramme']);
    const [first, ...others] = file.sessions;
    const counted = { ...file, sessions: [{ ...first, headcount: 3 }, ...others] as ProgrammeFile['sessions'] };
    expect(await calls(counted)).toEqual(['putSession']);
  });
});

describe('a publishing that is overtaken', () => {
  it('says whether anything of it was written', async () => {
    const overtaken = async (code: string) => {
      const world = await aWorld();
      const closing = intercepted(world.stores.programmes, async (call, when) => {
        if (call === 'keepPromise' && when === 'before')
          await cancelSession(code as SessionCode, world.stores.programmes, open);
      });
      return (await publishProgramme(changed(), world.deps({ programmes: closing }))).outcome;
    };

    expect([await overtaken('ONE'), await overtaken('TWO')]).toEqual(['changed-meanwhile', 'published-in-part']);
  });

  it('that left its mark says so until that runs out, and is done then', async () => {
    const world = await aWorld();
    const dying = world.deps({ wait: () => Promise.reject(new Error('the machine is switched off')) });
    await publishProgramme(changed(), dying).catch(() => undefined);

    const { plan, outcome } = await publishProgramme(changed(), world.deps());
    expect(outcome).toBe('being-changed');
    expect(notPublished('being-changed', plan, open)).toMatch(
      /^nothing was written: .* ONE takes no answers until \d{4}-\d\d-\d\d \d\d:\d\d Asia\/Shanghai, .*: publish again then$/,
    );
    world.clock.advance(10 * minute);
    expect((await publishProgramme(changed(), world.deps())).outcome).toBe('published');
  });
});

describe('a publishing that crashes', () => {
  it('leaves no programme with a session that is not there, and is completed by doing it again', async () => {
    const whole = await aWorld();
    await publishProgramme(changed(), whole.deps());
    const expected = await stored(whole);
    let crashes = 0;
    for (let at = 0; ; at += 1) {
      const world = await aWorld();
      const { interceptor, hasCrashed } = crashingAt(at);
      const dying = world.deps({ programmes: intercepted(world.stores.programmes, interceptor) });
      await publishProgramme(changed(), dying).catch(() => undefined);
      if (!hasCrashed()) break;
      crashes += 1;

      const { sessions, programme } = await stored(world);
      for (const code of programme?.sessions ?? []) expect(sessions.map((each) => each?.code)).toContain(code);
      // A mark that is left runs out by itself.
      world.clock.advance(10 * minute);
      expect((await publishProgramme(changed(), world.deps())).outcome, `after a crash at ${at}`).toBe('published');
      const again = await stored(world);
      expect(again).toEqual(expected);
    }
    expect(crashes).toBeGreaterThan(20);
  });
});

describe('a session that nobody can have the form of', () => {
  it('changes without a wait, unless it opens meanwhile', async () => {
    const world = await aWorld();
    const noWait = () => Promise.reject(new Error('nothing to wait for'));
    world.clock.set('2020-12-01T00:00:00.000Z' as Instant);

    expect((await publishProgramme(changed(), world.deps({ wait: noWait }))).outcome).toBe('published');

    const late = await aWorld();
    late.clock.set('2020-12-01T00:00:00.000Z' as Instant);
    // Its owner's machine sleeps between the plan and the write.
    const sleepy = intercepted(late.stores.programmes, async (call, when) => {
      if (call === 'keepPromise' && when === 'before') late.clock.set(open);
    });
    const { outcome } = await publishProgramme(changed(), late.deps({ programmes: sleepy, wait: noWait }));
    expect(outcome).toBe('changed-meanwhile');
    expect((await stored(late)).sessions[0]).toMatchObject({ promise: 1, version: one.version });
  });
});
