import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { type Invitee, inviteeId } from '../../../shared/invitation/invitee.ts';
import { dynamoInvitations } from '../../../shared/store/dynamodb/invitations.ts';
import { after, type Instant, minute } from '../../../shared/time/instant.ts';
import { type EngineStores, engineStores } from '../../fixtures/store/engine-stores.ts';

const session = 'ETS-WF' as SessionCode;
const now = '2020-12-01T12:00:00.000Z' as Instant;
const expire = '2021-12-01T12:00:00.000Z' as Instant;
const topic = { kind: 'invitation', code: session } as const;

let stores: EngineStores;
beforeAll(async () => {
  stores = await engineStores();
});
afterAll(() => stores.close());

function anInvitee(name: string, values: Partial<Invitee> = {}): Invitee {
  const address = `${name}@example.org`;
  return { id: inviteeId(Buffer.from('key'), session, address), address, language: 'zh-CN', ...values };
}

const byId = (invitees: readonly Invitee[]) => invitees.toSorted((one, other) => (one.id < other.id ? -1 : 1));

it('keeps who is invited, once each, as they were named last, and forgets who that is', async () => {
  const invitations = dynamoInvitations(stores.database.client, stores.database.tables.programmes);
  const zhou = anInvitee('zhou', { kind: 'bureau' });
  const zhu = anInvitee('zhu', { once: true });

  await invitations.invite(session, [zhou], expire);
  await invitations.invite(session, [{ ...zhou, language: 'en' }, zhu], expire);
  expect(await invitations.invitees(session)).toEqual(byId([{ ...zhou, language: 'en' }, zhu]));
  expect(await invitations.invitees('ETS-SX' as SessionCode)).toEqual([]);

  expect(await invitations.forgetAddresses(session, () => true)).toBe(false);
  expect(await invitations.invitees(session)).toHaveLength(2);
  expect(await invitations.forgetAddresses(session, () => false)).toBe(true);
  const left = await invitations.invitees(session);
  expect(left).toContainEqual({ id: zhou.id, kind: 'bureau' });
  expect(left).toContainEqual({ id: zhu.id, once: true });
  expect(await invitations.forgetAddresses(session, () => false)).toBe(true);
});

it('lets the tick look after what is planned, also when it has just looked, and leaves what is not said anew', async () => {
  const invitations = dynamoInvitations(stores.database.client, stores.database.tables.programmes);
  const { programmes } = stores;
  expect(await invitations.findPlan(session)).toBeUndefined();

  const opening = after(now, 600 * minute);
  await invitations.plan(session, {}, { lookAt: opening, expire });
  expect(await invitations.findPlan(session)).toEqual({});
  expect(await programmes.due(now)).toEqual([]);

  await invitations.plan(session, { reminders: [expire] }, { lookAt: now, expire });
  await invitations.plan(session, {}, { lookAt: now, expire });
  expect(await invitations.findPlan(session)).toEqual({ reminders: [expire] });
  const due = await programmes.due(after(now, 1));
  expect(due).toEqual([{ topic, dueAt: after(now, 1) }]);

  // What waits is not put off, and what the tick is done with waits again.
  await invitations.lookAgain(session, opening);
  expect(await programmes.due(after(now, 1))).toEqual(due);
  for (const each of due) await programmes.done(each);
  await invitations.lookAgain(session, opening);
  const again = await programmes.due(opening);
  expect(again).toEqual([{ topic, dueAt: opening }]);
  for (const each of again) await programmes.done(each);
  expect(await programmes.due(expire)).toEqual([]);
  expect(await invitations.findPlan(session)).toEqual({ reminders: [expire] });
});
