import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canaryFile } from '../../../functions/canary/canary-file.ts';
import type { Visit } from '../../../functions/canary/visit.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { canaryProgramme } from '../../../shared/programme/canary.ts';
import { publishProgramme } from '../../../shared/programme/publishing/publish.ts';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import { UnreadableItem } from '../../../shared/store/unreadable-item.ts';
import { minute } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { type CanaryWorld, canaryWorld, nowhere } from '../../fixtures/canary/canary-world.ts';
import { holdsAsync } from '../../fixtures/property.ts';
import { crashingAt, intercepted } from '../../fixtures/store/intercepted.ts';

let world: CanaryWorld;

beforeEach(async () => {
  world = await canaryWorld();
});
afterEach(() => world.close());

/** Each path that begins so is answered in this way instead; `form`: only posts. */
function answering(begins: string, answer: (page: Response) => Response | Promise<Response>, form?: 'form'): Visit {
  return async (path, sent) => {
    const page = await world.deps.visit(path, sent);
    return path.startsWith(begins) && (form === undefined || sent !== undefined) ? answer(page) : page;
  };
}

const broken = () => new Response('', { status: 502 });

const withoutSecond = async (page: Response) =>
  page.status === 200 ? new Response((await page.text()).replaceAll('name="hidden"', 'name="h"')) : page;

const changed = (from: string, to: string) => async (page: Response) => {
  const text = await page.text();
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return new Response(text.replaceAll(from, to), { status: page.status });
};

/** Nothing is kept but one session that is answered; whatever was before it is gone. */
async function expectOneSession(): Promise<void> {
  const code = await world.code();
  const kept = await world.kept();
  const partitions = new Set(kept.map((key) => key.split(' ')[0]?.replace(/(?<=^CANARY--\w{8})#\d$/, '')));
  expect([...partitions].sort()).toEqual([code, `PROGRAMME#${canaryProgramme}`, `SESSION#${code}`].sort());
  expect(kept.filter((key) => key.startsWith(`${code}#`))).toHaveLength(5);
}

describe('the canary', () => {
  it('looks at each session with the run after it, and keeps nothing of it', async () => {
    expect(await world.run()).toBe('passed');
    const codes = [await world.code()];
    for (const day of [1, 2, 3]) {
      await world.halfADay();
      expect(await world.run()).toBe('passed');
      expect(world.mails).toEqual(Array.from({ length: day }, () => nowhere));
      await expectOneSession();
      codes.push(await world.code());
    }
    expect(new Set(codes).size).toBe(4);
  });

  it('waits while its session is open, and while its report may be under way', async () => {
    await world.run();
    expect(await world.run()).toBe('waits');
    world.clock.advance(60 * minute);
    expect(await world.run()).toBe('waits');
    await world.functions.tick();
    expect(await world.run()).toBe('passed');
    await expectOneSession();
  });

  it.each([
    ['a form that is down', answered('/f/', broken), /^form: GET gives 502/],
    ['a form that asks something else', answered('/f/', withoutSecond), /^form: .* ask for hidden/],
    [
      'a form that can’t be reached',
      answered('/f/', () => Promise.reject(new TypeError('fetch failed'))),
      /^form: TypeError/,
    ],
    [
      'answers that are refused',
      answered('/f/', () => new Response('', { status: 422 }), 'form'),
      /^answering: POST gives 422/,
    ],
    ['a receipt that is not there', answeredReceipt, /^answering: the receipt gives 404/],
  ] as const)('names the step at %s, and leaves nothing', async (_, visit, message) => {
    await expect(world.run({ visit: visit() })).rejects.toThrow(message);
    expect(await world.kept()).toEqual([]);
    expect(await world.run()).toBe('passed');
  });

  it('visits its session when reads have caught up with what was published', async () => {
    let waited = 0;
    const visit: Visit = async (path, form) =>
      waited < 2_000 ? new Response('', { status: 404 }) : world.deps.visit(path, form);
    const wait = async (milliseconds: number) => {
      waited += milliseconds;
    };
    expect(await world.run({ visit, wait })).toBe('passed');
  });

  it('leaves all as it is where its programme can’t be read just now, and begins anew where it never will be', async () => {
    const unread = (cause: Error) => ({
      programmes: { ...world.deps.programmes, findProgramme: () => Promise.reject(cause) },
    });
    await world.run();
    await world.halfADay();
    const before = await world.kept();
    await expect(world.run(unread(new Error('too busy')))).rejects.toThrow('opening: Error: too busy');
    expect(await world.kept()).toEqual(before);
    expect(await world.run()).toBe('passed');
    await expectOneSession();

    const code = await world.code();
    await expect(world.run(unread(new UnreadableItem('PROGRAMME', 'is new')))).rejects.toThrow(/^opening: Unreadable/);
    expect(await world.code()).not.toBe(code);
  });

  it('tells of answers that are not stored', async () => {
    const responses = { ...world.deps.responses, count: async () => 4 };
    await expect(world.run({ responses })).rejects.toThrow('answering: 4 answers are stored');
    expect(await world.kept()).toEqual([]);
  });

  it('tells of a report that is not made, and of the mail that no server takes', async () => {
    await world.run();
    await world.halfADay({ ticks: false });
    await expect(world.run()).rejects.toThrow(/^report: none since/);
    await expectOneSession();
    world.server.isRefusing = true;
    await world.halfADay();
    await expect(world.run()).rejects.toThrow('mail: it is FAILED');
    world.server.isRefusing = false;
    await world.halfADay();
    expect(await world.run()).toBe('passed');
    await expectOneSession();
  });

  it.each([
    ['results that are not there', broken, 'results: GET gives 502'],
    ['counts that are wrong', changed('"yes": 3', '"yes": 4'), '"yes":4'],
    ['results of few that are shown', changed('"hidden": "hidden"', '"hidden": { "yes": 4 }'), '"hidden":{"yes":4}'],
  ])('tells of %s, once', async (_, answer, message) => {
    await world.run();
    await world.halfADay();
    await expect(world.run({ visit: answering('/r/', answer) })).rejects.toThrow(message);
    await expectOneSession();
    await world.halfADay();
    expect(await world.run()).toBe('passed');
  });

  it('leaves a programme alone that somebody published under its name before that was kept for it', async () => {
    const file = canaryFile('MINE' as SessionCode, nowhere, world.clock.now());
    await publishProgramme(file, { ...world.deps, settleSeconds: async () => 0 });
    const before = await world.kept();
    await world.halfADay({ ticks: false });
    await expect(world.run()).rejects.toThrow("opening: debrief-canary is somebody's programme");
    expect(await world.kept()).toEqual(before);
  });

  it('leaves one of two runs at the same time alone', async () => {
    const outcomes = await Promise.allSettled([world.run(), world.run()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expectOneSession();

    await world.halfADay();
    await Promise.allSettled([world.run(), world.run()]);
    await expectOneSession();
    await world.halfADay();
    expect(await world.run()).toBe('passed');
    await expectOneSession();
  });

  it('goes on whenever a run has died, and leaves one session', () =>
    holdsAsync(
      fc.asyncProperty(fc.nat(70), async (at) => {
        const own = await canaryWorld();
        const others = world;
        world = own;
        try {
          await own.run();
          await own.halfADay();
          const { interceptor } = crashingAt(at);
          const dying = intercepted(
            { ...own.deps, ...own.deps.programmes, ...own.deps.responses, ...own.deps.links, ...own.deps.reports },
            interceptor,
          );
          const deps = {
            programmes: dying,
            responses: dying,
            links: dying,
            reports: dying,
            clear: dying.clear,
            visit: dying.visit,
          };
          await own.run(deps).catch(() => {});
          await own.halfADay();
          await own.run().catch(() => {});
          await expectOneSession();
          await own.halfADay();
          expect(await own.run()).toBe('passed');
          await expectOneSession();
        } finally {
          world = others;
          await own.close();
        }
      }),
      12,
    ));

  it('publishes what anybody could, but for its names', () => {
    const file = canaryFile('CANARY--1' as SessionCode, nowhere, systemClock.now());
    const read = (changes: object) => readProgramme(JSON.stringify({ ...file, ...changes }), 'canary.json');
    expect(() => read({})).toThrow(ProgrammeFileError);
    const sessions = file.sessions.map((session) => ({ ...session, code: 'OTHER' }));
    expect(read({ programme: 'other', sessions })).toEqual({ ...file, programme: 'other', sessions });
  });
});

function answered(...of: Parameters<typeof answering>): () => Visit {
  return () => answering(...of);
}

function answeredReceipt(): Visit {
  return async (path, sent) =>
    path.includes('/thanks') ? new Response('', { status: 404 }) : world.deps.visit(path, sent);
}
