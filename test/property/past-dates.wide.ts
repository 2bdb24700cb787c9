import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pastDates } from '../../infra/cli/operate/past-dates.ts';
import { keyHash, newKey } from '../../shared/access/key.ts';
import type { StoredBlindKey } from '../../shared/blind/blind-keys.ts';
import { isWithin } from '../../shared/contact/asking-limits.ts';
import { organiserHash } from '../../shared/desk/organiser.ts';
import { inviteeId } from '../../shared/invitation/invitee.ts';
import { publishProgramme } from '../../shared/programme/publishing/publish.ts';
import type { Session } from '../../shared/programme/session.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { dynamoAskingCounts } from '../../shared/store/dynamodb/asking-counts.ts';
import { dynamoBlindKeys } from '../../shared/store/dynamodb/blind-keys.ts';
import { dynamoSignIns } from '../../shared/store/dynamodb/desk/sign-ins.ts';
import { dynamoInvitations } from '../../shared/store/dynamodb/invitations.ts';
import { dynamoLeftAddresses } from '../../shared/store/dynamodb/left-addresses.ts';
import { dynamoLeftovers } from '../../shared/store/dynamodb/leftovers.ts';
import { dynamoOneTimeCodes } from '../../shared/store/dynamodb/one-time-codes.ts';
import { after, day, type Instant, minute } from '../../shared/time/instant.ts';
import { aClock } from '../fixtures/clock.ts';
import { aProgrammeFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holdsAsync } from '../fixtures/property.ts';
import { aResponse } from '../fixtures/responses/responses.ts';
import { type EngineStores, engineStores } from '../fixtures/store/engine-stores.ts';
import { settled, tickDeps } from '../fixtures/store/published-stores.ts';
import { tick } from '../fixtures/tick/tick.ts';

let stores: EngineStores;
beforeAll(async () => {
  stores = await engineStores();
});
afterAll(() => stores.close());

const key = Buffer.alloc(32, 7);
let runs = 0;

/** Items of every kind that has a date, of one session and of who is signed in at the desk. */
async function fill(session: Session, answers: number, now: Instant): Promise<void> {
  const { client, tables } = stores.database;
  for (let n = 0; n < answers; n += 1) {
    await stores.responses.keep(
      aResponse(session, n, { answers: { q_overall: 5, q_keep: `what ${n} wrote` } }),
      session,
    );
  }
  const codes = dynamoOneTimeCodes(client, tables.programmes);
  const bytes = (count: number) => new Uint8Array(count).map((_, at) => (at * 7 + answers) % 251);
  await issueCodes(session, drawnCodes(answers, bytes), { codes, codeKey: async () => key });
  const invitations = dynamoInvitations(client, tables.programmes);
  const address = 'ada@example.net';
  const invitee = { id: inviteeId(key, session.code, address), address, language: 'en' };
  await invitations.invite(session.code, [invitee], session.answersExpireAt);
  await invitations.plan(session.code, {}, { lookAt: session.opensAt, expire: session.answersExpireAt });
  const left = { id: inviteeId(key, session.code, 'left@example.net'), address: 'left@example.net', language: 'en' };
  await dynamoLeftAddresses(client, tables.programmes).leave(session.code, left, {
    most: 9,
    expire: session.answersExpireAt,
  });
  // Wrapped with no key: the tick opens none.
  const blindKey = { publicKey: 'a key', wrapped: 'and its private part' } as unknown as StoredBlindKey;
  await dynamoBlindKeys(client, tables.programmes).keep(session.code, blindKey, session.answersExpireAt);
  const signIns = dynamoSignIns(client, tables.programmes);
  const organiser = organiserHash(address);
  const hash = keyHash('desk', newKey(Buffer.alloc(16, answers)));
  const common = { organiser, hash, address, language: 'en' };
  await signIns.keep({ ...common, madeAt: now, seenAt: now, browser: 'Firefox' });
  await signIns.keepLink({ ...common, browser: hash, expiresAt: after(now, 15 * minute) });
  await signIns.countOne(organiser, 'links-day', now);
  await signIns.countOne('all', 'links-named', now);
  const counts = dynamoAskingCounts(client, tables.programmes);
  await isWithin('receipts-to-address', address, { counts, key: async () => key, clock: { now: () => now } });
}

it('nothing that is past its date outlives the tick, whatever it is and whenever that looks', async () => {
  const looks = fc.array(fc.integer({ min: 0, max: 6 * 24 * 60 }), { maxLength: 4 });
  await holdsAsync(
    fc.asyncProperty(fc.integer({ min: 0, max: 12 }), looks, fc.boolean(), async (answers, minutes, isForward) => {
      runs += 1;
      const plain = aProgrammeFile();
      const code = `PAST${runs}`;
      const file = {
        ...plain,
        id: `past-${runs}`,
        sessions: plain.sessions.slice(0, 1).map((each) => ({ ...each, code })),
      };
      const [session] = sessionsOf(file);
      const clock = aClock(after(session.opensAt, -day));
      const { client, tables } = stores.database;
      const wait = async () => {};
      await publishProgramme(file, { ...stores, clock, settleSeconds: async () => 0, wait });
      const look = (at: Instant) => {
        clock.set(at);
        const deps = {
          leftovers: dynamoLeftovers(client, tables.programmes),
          invitations: dynamoInvitations(client, tables.programmes),
          mail: async () => ({ outcome: 'sent', messageId: 'm' }) as const,
        };
        return tick(tickDeps({ ...stores, clock }, deps));
      };
      // Stored when the day was to be a later one, where it is brought forward.
      const asStored = isForward ? { ...session, answersExpireAt: after(session.answersExpireAt, 30 * day) } : session;
      await fill(asStored, answers, session.opensAt);
      await look(after(settled(session), minute));
      await look(after(settled(session), 2 * minute));
      const begins = session.answersExpireAt;
      const before = await pastDates(client, tables, after(begins, minute));
      const own = before.filter(({ of }) => of === code || of === file.id);
      expect(own.some(({ kind }) => kind === 'answers')).toBe(answers > 0);
      expect(own.some(({ kind }) => kind === 'one-time codes')).toBe(answers > 0);
      expect(own.some(({ kind }) => kind === 'keys for blind signatures')).toBe(!isForward);

      for (const each of minutes.toSorted((one, other) => one - other)) await look(after(begins, each * minute));
      const last = after(begins, 34 * day);
      await look(last);
      await look(after(last, minute));

      expect(await pastDates(client, tables, after(last, minute))).toEqual([]);
    }),
    12,
  );
});
