import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inviteeId } from '../../shared/invitation/invitee.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { publishProgramme } from '../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { dynamoInvitations } from '../../shared/store/dynamodb/invitations.ts';
import { dynamoLeftAddresses } from '../../shared/store/dynamodb/left-addresses.ts';
import { dynamoLeftovers } from '../../shared/store/dynamodb/leftovers.ts';
import { dynamoOneTimeCodes } from '../../shared/store/dynamodb/one-time-codes.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { storedItems } from '../../shared/store/dynamodb/stored-items.ts';
import { aheadOfTimeToLive, leftToTimeToLive } from '../../shared/store/leftovers.ts';
import { after, day, epochSeconds, type Instant } from '../../shared/time/instant.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';
import { aClock } from '../fixtures/clock.ts';
import { aProgrammeFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holdsAsync } from '../fixtures/property.ts';
import { type EngineStores, engineStores } from '../fixtures/store/engine-stores.ts';
import { Crashed } from '../fixtures/store/intercepted.ts';

// Codes, and who is invited, are there as long as the session whose they are, wherever its dates are moved.

let stores: EngineStores;
beforeAll(async () => {
  stores = await engineStores();
});
afterAll(() => stores.close());

const key = Buffer.alloc(32, 7);
const now = '2020-11-20T00:00:00.000Z' as Instant;
let runs = 0;

/** A programme with one session, which opens so many days from now. */
function opening(code: string, days: number): ProgrammeFile {
  const plain = aProgrammeFile();
  const at = (more: number) => wallClockText(after(now, more * day), 'Asia/Shanghai');
  const times = { zone: 'Asia/Shanghai' as const, opens: at(days), closes: at(days + 1) };
  const sessions = plain.sessions.slice(0, 1).map((each) => ({ ...each, code, ...times }));
  return { ...plain, programme: `dates-${runs}`, sessions };
}

/** A session that has been given codes and has people invited, one of whom has left their address; and how it is changed. */
async function aSession(days: number) {
  runs += 1;
  const code = `DATES${runs}`;
  const { client, tables } = stores.database;
  const file = opening(code, days);
  const clock = aClock(now);
  const deps = { ...stores, clock, settleSeconds: async () => 0, wait: async () => {} };
  await publishProgramme(file, deps);
  const [session] = sessionsOf(file);
  const expire = session.answersExpireAt;
  const codes = dynamoOneTimeCodes(client, tables.programmes);
  /** As somebody does who has read the session before its dates were moved. */
  const issued = (count: number) => issueCodes(session, drawnCodes(count, bytes), { codes, codeKey: async () => key });
  await issued(3);
  const invitations = dynamoInvitations(client, tables.programmes);
  const person = (address: string) => ({ id: inviteeId(key, session.code, address), address, language: 'en' });
  await invitations.plan(session.code, {}, { lookAt: session.opensAt, expire });
  await invitations.invite(session.code, [person('ada@example.net')], expire);
  const left = dynamoLeftAddresses(client, tables.programmes);
  await left.leave(session.code, person('bo@example.net'), { most: 9, expire });

  /** When each item beside the session goes, and when its answers go. */
  async function dates(): Promise<{ readonly items: number[]; readonly session: number }> {
    const stored = await stores.programmes.findSession(session.code);
    const items: number[] = [];
    for await (const { pk, expires } of storedItems(client, tables.programmes)) {
      if (pk?.S?.split('#')[1] === code && expires !== undefined) items.push(Number(expires.N));
    }
    return { items, session: epochSeconds(stored?.answersExpireAt ?? now) };
  }
  const moved = (to: number, programmes = stores.programmes) =>
    publishProgramme(opening(code, to), { ...deps, programmes });
  return { session, dates, moved, issued, clock };
}

const bytes = (count: number) => new Uint8Array(count).map((_, at) => (at * 7 + 3) % 251);

/** The store of a process that dies before one of its writes, told by its number; and after none. */
function dyingAt(last: number) {
  const { client, tables } = stores.database;
  let writes = 0;
  const send = (command: { readonly constructor: { readonly name: string } }) => {
    if (/^(Put|Update)/.test(command.constructor.name)) {
      if (writes >= last) throw new Crashed();
      writes += 1;
    }
    return client.send(command as never);
  };
  const dying = new Proxy(client, { get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)) });
  return dynamoProgrammes(dying, tables.programmes);
}

it('are moved with it, and by whoever dies in between never to before its own day', async () => {
  const dayOf = fc.integer({ min: 1, max: 400 });
  await holdsAsync(
    fc.asyncProperty(dayOf, dayOf, fc.integer({ min: 0, max: 16 }), async (from, to, last) => {
      const { dates, moved } = await aSession(from);
      const before = await dates();
      expect(new Set(before.items)).toEqual(new Set([before.session]));
      expect(before.items).toHaveLength(3 + 1 + 3);

      await moved(to, dyingAt(last)).catch((cause: unknown) => {
        if (!(cause instanceof Crashed)) throw cause;
      });
      const between = await dates();
      expect(Math.min(...between.items)).toBeGreaterThanOrEqual(between.session);

      // Done to its end, or once more: it stands where it would without the crash, unless only what was to go sooner is left.
      await moved(to);
      const end = await dates();
      expect(end.items).toHaveLength(before.items.length);
      expect(Math.min(...end.items)).toBeGreaterThanOrEqual(end.session);
      if (to >= from) expect(Math.max(...end.items)).toBe(end.session);
    }),
    5,
  );
});

it('are put right by the tick, whoever died over them, and whoever wrote what had read the session before', async () => {
  const dayOf = fc.integer({ min: 1, max: 400 });
  const { client, tables } = stores.database;
  const { sweep, deleteBeside } = dynamoLeftovers(client, tables.programmes);
  const isTimeUp = () => false;
  await holdsAsync(
    fc.asyncProperty(dayOf, dayOf, fc.integer({ min: 0, max: 16 }), async (from, to, last) => {
      const { session, dates, moved, issued } = await aSession(from);
      await moved(to, dyingAt(last)).catch((cause: unknown) => {
        if (!(cause instanceof Crashed)) throw cause;
      });
      await issued(2);
      const written = await dates();

      // The last look of a day before time to live would take the first of them.
      const first = after(now, Math.min(...written.items) * 1000 - Date.parse(now) - day);
      await sweep({ until: after(first, -leftToTimeToLive), soon: after(first, aheadOfTimeToLive) }, isTimeUp);
      const kept = await dates();
      expect(kept.items).toHaveLength(written.items.length);
      expect(Math.min(...kept.items)).toBeGreaterThanOrEqual(kept.session);

      await deleteBeside((await stores.programmes.findSession(session.code)) ?? session, isTimeUp);
      const end = await dates();
      expect(new Set([...end.items, end.session])).toEqual(new Set([end.session]));
      // Nobody's who were to stay until then.
      expect(end.items).toHaveLength(kept.items.filter((each) => each === kept.session).length);
    }),
    4,
  );
});

it('have the tick look at once when it is called off, or closed before it opens', async () => {
  const calledOff = await aSession(30);
  const closed = await aSession(30);
  const own = [calledOff.session.code, closed.session.code];
  const due = async () => {
    const all = await stores.programmes.due(after(now, 1));
    return own.filter((code) => all.some(({ topic }) => topic.kind === 'invitation' && topic.code === code));
  };
  expect(await due()).toEqual([]);

  const stored = await stores.programmes.findSession(calledOff.session.code);
  if (stored === undefined) throw new Error('it is published');
  await stores.programmes.cancel(stored, now);
  await closeSession(closed.session.code, stores.programmes, now, { withoutGrace: false });

  expect(await due()).toEqual(own);
  // Its answers go sooner now, and so does all that is kept beside them.
  const dates = await closed.dates();
  expect(new Set(dates.items)).toEqual(new Set([dates.session]));
});
