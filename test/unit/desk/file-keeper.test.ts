import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileKeeper } from '../../../shared/desk/file-keeper.ts';
import { organiserHash } from '../../../shared/desk/organiser.ts';
import { publishedVersions } from '../../../shared/desk/versions.ts';
import { changesNothing, planPublishing } from '../../../shared/programme/publishing/plan.ts';
import { publishPlanned } from '../../../shared/programme/publishing/publish.ts';
import type { PublishDeps } from '../../../shared/programme/publishing/publish-deps.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import { dynamoMemberships } from '../../../shared/store/dynamodb/desk/memberships.ts';
import { isKeepable } from '../../../shared/store/dynamodb/desk/packed-source.ts';
import { dynamoVersions } from '../../../shared/store/dynamodb/desk/versions.ts';
import { dynamoProgrammes } from '../../../shared/store/dynamodb/programmes.ts';
import { aClock } from '../../fixtures/clock.ts';
import { compactSource } from '../../fixtures/programmes/programme-files.ts';
import { type EngineInProcess, engineInProcess } from '../../fixtures/store/engine-in-process.ts';
import { Crashed, crashingAt, intercepted } from '../../fixtures/store/intercepted.ts';
import { memoryMemberships, memoryVersions } from '../../fixtures/store/memory-files.ts';
import { memoryStores } from '../../fixtures/store/memory-stores.ts';
import { newTables } from '../../fixtures/store/new-tables.ts';
import { early, publishTo } from '../../fixtures/store/published-stores.ts';

let engine: EngineInProcess;
beforeAll(async () => {
  engine = await engineInProcess();
});
afterAll(() => engine.close());
let worlds = 0;

/** The stores as they are deployed, over a real engine. */
async function engineStores() {
  worlds += 1;
  const { programmes: table } = await newTables(engine.client, `w${worlds}`);
  return {
    programmes: dynamoProgrammes(engine.client, table),
    versions: dynamoVersions(engine.client, table),
    memberships: dynamoMemberships(engine.client, table),
  };
}

/** The same in memory, where there are many. */
function storesInMemory() {
  const { programmes } = memoryStores();
  return { programmes, versions: memoryVersions(), memberships: memoryMemberships() };
}

/** A stage where nothing is published yet. */
async function aWorld(own?: ReturnType<typeof storesInMemory>) {
  const stores = own ?? (await engineStores());
  const clock = aClock(early);
  const { responses } = memoryStores();
  const publish = async (text: string, by: string, own: Partial<typeof stores> = {}) => {
    const { programmes, versions, memberships } = { ...stores, ...own };
    const source = { text, beside: { 'logo.svg': 'PHN2Zz4=' } };
    const deps: PublishDeps = {
      ...publishTo({ programmes, responses }, clock),
      keepFile: fileKeeper({ source, by }, { versions, memberships, clock }),
    };
    const plan = await planPublishing(readProgramme(text, 'x.yaml'), deps, clock.now());
    return { plan, outcome: await publishPlanned(plan, deps) };
  };
  const history = async () => {
    const programme = await stores.programmes.findProgramme('compact');
    return publishedVersions(await stores.versions.list('compact'), programme?.version);
  };
  const newest = async () => {
    const [version] = await history();
    return version && stores.versions.find('compact', version.number);
  };
  return { ...stores, clock, publish, history, newest };
}

const first = `# What we agreed in March.\n${compactSource}`;
const second = first.replace('How satisfied are you?', 'What did you learn?');
const who = (versions: readonly { number: number; by: string; after?: number | undefined }[]) =>
  versions.map(({ number, by, after }) => [number, by, after]);

describe('the files that a programme was published from', () => {
  it('are kept as they were, with who published them, and go back to an earlier one', async () => {
    const world = await aWorld();
    expect((await world.publish(first, 'ada@example.org')).outcome).toBe('published');
    await world.publish(second, 'debrief publish');
    const back = await world.publish(first, 'ada@example.org');

    expect(back.plan.sessions.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
    expect(back.outcome).toBe('published');
    expect(who(await world.history())).toEqual([
      [3, 'ada@example.org', 2],
      [2, 'debrief publish', 1],
      [1, 'ada@example.org', undefined],
    ]);
    expect(await world.versions.find('compact', 2)).toMatchObject({
      programme: 'compact',
      at: early,
      source: { text: second, beside: { 'logo.svg': 'PHN2Zz4=' } },
    });
    // It is the same again, and yet no promise of before: it has a number of its own.
    const { plan } = await world.publish(first, 'ada@example.org');
    expect(changesNothing(plan)).toBe(true);
    expect(await world.history()).toHaveLength(3);
  });

  it('are kept, too, where only a comment is another one', async () => {
    const world = await aWorld();
    await world.publish(first, 'ada@example.org');
    const { plan } = await world.publish(first.replace('March', 'April'), 'ada@example.org');

    expect(changesNothing(plan)).toBe(true);
    expect((await world.newest())?.source.text).toContain('April');
  });

  it('leave nothing of a later one behind when it goes back', async () => {
    const world = await aWorld();
    const follower = first
      .replace('programme: compact', 'programme: later')
      .replaceAll(/code: (ONE|TWO)/g, 'code: L-$1');
    const following = follower.replace('sessions:\n', 'follows: compact\nsessions:\n');
    const stored = () => world.programmes.findProgramme('later');
    await world.publish(first, 'ada@example.org');
    await world.publish(follower, 'ada@example.org');
    await world.publish(following, 'ada@example.org');
    expect(await stored()).toHaveProperty('follows', 'compact');
    await world.publish(follower, 'ada@example.org');

    expect(await stored()).not.toHaveProperty('follows');
    expect(changesNothing((await world.publish(follower, 'ada@example.org')).plan)).toBe(true);
  });

  it('let each organiser find the programme', async () => {
    const world = await aWorld();
    const { plan } = await world.publish(first, 'ada@example.org');
    const addresses = plan.programme.next.recipients.map(({ address }) => address);

    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      expect(await world.memberships.of(organiserHash(address.toUpperCase()))).toEqual(['compact']);
    }
  });

  it('are those of the winner where two publish at once', async () => {
    const world = await aWorld();
    await world.publish(first, 'ada@example.org');
    const thanks = (words: string) => first.replace('sessions:\n', `digestAt: "${words}"\nsessions:\n`);
    // The other one publishes between its file and its programme.
    const slow = intercepted(world.versions, async (call, when) => {
      if (call === 'keep' && when === 'after') await world.publish(thanks('19:00'), 'bo@example.org');
    });
    const { outcome } = await world.publish(thanks('20:00'), 'ada@example.org', { versions: slow });

    expect(outcome).not.toBe('published');
    expect(who(await world.history())).toEqual([
      [3, 'bo@example.org', 1],
      [1, 'ada@example.org', undefined],
    ]);
    await world.publish(thanks('20:00'), 'ada@example.org');
    expect(who(await world.history())[0]).toEqual([4, 'ada@example.org', 3]);
  });

  it('are in order after a crash anywhere, and complete when it is done again', async () => {
    let crashes = 0;
    for (let at = 0; ; at += 1) {
      const world = await aWorld(storesInMemory());
      await world.publish(first, 'ada@example.org');
      const { interceptor, hasCrashed } = crashingAt(at);
      const { programmes, versions, memberships } = world;
      await world
        .publish(second, 'bo@example.org', {
          programmes: intercepted(programmes, interceptor),
          versions: intercepted(versions, interceptor),
          memberships: intercepted(memberships, interceptor),
        })
        .catch((cause: unknown) => {
          if (!(cause instanceof Crashed)) throw cause;
        });
      // What is named is there, and is one of the two.
      const named = await world.newest();
      expect([first, second], `after a crash at ${at}`).toContain(named?.source.text);
      await world.publish(second, 'bo@example.org');
      expect((await world.newest())?.source.text).toBe(second);
      expect((await world.history()).map(({ by }) => by)).toEqual(['bo@example.org', 'ada@example.org']);
      if (!hasCrashed()) break;
      crashes += 1;
    }
    expect(crashes).toBeGreaterThan(15);
  });

  it('are refused where they are too large, which only noise is', () => {
    const sums = Array.from({ length: 12_500 }, (_, at) => createHash('sha256').update(`${at}`).digest());
    const noise = Buffer.concat(sums).toString('base64');

    expect(isKeepable({ text: first.repeat(100), beside: {} })).toBe(true);
    expect(isKeepable({ text: first, beside: { 'logo.png': noise } })).toBe(false);
  });
});
