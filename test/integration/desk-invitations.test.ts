import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inviteeId } from '../../shared/invitation/invitee.ts';
import { dynamoInvitations } from '../../shared/store/dynamodb/invitations.ts';
import { dynamoLeftAddresses } from '../../shared/store/dynamodb/left-addresses.ts';
import { after, minute } from '../../shared/time/instant.ts';
import { aPublisher, published, source } from '../fixtures/desk/a-publisher.ts';
import { anInvitingDesk, peopleList, saidOn } from '../fixtures/desk/inviting-desk.ts';

let on: Awaited<ReturnType<typeof anInvitingDesk>>;
beforeEach(async () => {
  on = await anInvitingDesk();
});
afterEach(() => on.desk.close());

describe('a list of people', () => {
  it('that is confirmed invites each of them, in their language and with their kind, and the tick is told', async () => {
    const review = await on.checked(peopleList);
    const shown = saidOn(review);
    // The mail as people get it, but for what is somebody's own.
    expect(shown).toContain('Your feedback: Weifang');
    expect(shown).toContain('https://desk.example.com/f/ETS-WF?lang=en#c=…');
    expect(shown).toContain(
      'The mails go out from now on. By what the mail service takes, all are through about 3 December 2020',
    );

    const done = await on.invited(review, { language: 'en' });
    const key = await on.desk.deps.codeKey();

    expect(done.headers?.location).toBe(`${on.page}?done=invited`);
    const all = await on.stored();
    expect(all.toSorted((one, other) => ((one.address ?? '') < (other.address ?? '') ? -1 : 1))).toEqual([
      {
        id: inviteeId(key, on.code, 'ann@example.org'),
        address: 'ann@example.org',
        language: 'en',
        kind: 'government',
      },
      { id: inviteeId(key, on.code, 'bo@example.org'), address: 'bo@example.org', language: 'en' },
      {
        id: inviteeId(key, on.code, 'li@example.org'),
        address: 'li@example.org',
        language: 'zh-CN',
        kind: 'enterprise',
      },
    ]);
    expect(await on.desk.deps.invitations.findPlan(on.code)).toBeDefined();
    const text = saidOn(await on.marta.get(`${on.page}?done=invited`));
    expect(text).toContain('3 people are invited now.');
    expect(text).toContain('One-time codes of the session that were used, those on cards too: fewer than 5.');
    expect(JSON.stringify(on.desk.log.lines)).not.toContain('@example.org');
  });

  it('with faults names each by its line, and invites the others only if that is said', async () => {
    const faulty = `${peopleList}Li,LI@example.org,,\nCy,no address,,\nDi,di@example.org,Klingon,\n`;
    const review = await on.checked(faulty);
    const text = saidOn(review);

    expect(review.statusCode).toBe(422);
    expect(text).toContain('3 lines have a fault');
    expect(text).toContain('Line 5: LI@example.org stands there before, in line 2;');
    expect(text).toContain('Line 6: “no address” is no mail address;');
    expect(text).toContain('Line 7: “Klingon” is none of the programme’s languages;');

    const unsure = await on.invited(review);
    expect(unsure.statusCode).toBe(422);
    expect(saidOn(unsure)).toContain('Nothing was sent: put the lines right, or tick the box');
    expect(saidOn(unsure)).toContain('Leave out these 3 lines');
    // What is wrong stands there as before, and no column that the list never had.
    expect(saidOn(unsure)).toContain('Line 6: “no address” is no mail address;');
    expect(saidOn(unsure)).not.toContain('Not read, and not kept');
    expect(await on.stored()).toEqual([]);

    expect((await on.invited(unsure, { leaveOut: 'yes' })).statusCode).toBe(303);
    expect(await on.addresses()).toEqual(['ann@example.org', 'bo@example.org', 'li@example.org']);
  });
});

it('keeps the usual reminders with the session, and no address that was erased until its owner leaves it again', async () => {
  const review = await on.checked(undefined, { pasted: 'ann@example.org' });
  await on.invited(review);
  expect(await on.desk.deps.invitations.findPlan(on.code)).toEqual({});

  const id = inviteeId(await on.desk.deps.codeKey(), on.code, 'ann@example.org');
  const { client, tables } = on.desk.database;
  const left = { id, address: 'ann@example.org', language: 'en' };
  const limit = { most: 50, expire: on.desk.clock.now() };
  await dynamoInvitations(client, tables.programmes).erase(on.code, id);
  await on.invited(review);
  expect(await on.addresses()).toEqual([undefined]);

  await dynamoLeftAddresses(client, tables.programmes).leave(on.code, left, limit);
  expect(await on.addresses()).toEqual(['ann@example.org']);
});

it('an address that somebody has left for a follow-up is as new to a list as any other, and to the page that says who is invited', async () => {
  const address = 'ann@example.org';
  const id = inviteeId(await on.desk.deps.codeKey(), on.code, address);
  const { client, tables } = on.desk.database;
  const limit = { most: 50, expire: on.desk.clock.now() };
  await dynamoLeftAddresses(client, tables.programmes).leave(on.code, { id, address, language: 'en' }, limit);
  await on.mailed(1, [id], () => ({ name: 'FAILED', at: on.desk.clock.now(), reason: 'no such mailbox' }));
  expect(saidOn(await on.marta.get(on.page))).not.toContain(address);

  const review = await on.checked(undefined, { pasted: address });
  expect(saidOn(review)).not.toContain('invited already');
  expect(saidOn(review)).toContain('Invite 1 person');
  await on.invited(review);
  expect(saidOn(await on.marta.get(on.page))).toContain('1 person is invited.');
  expect((await on.stored()).map(({ once }) => once)).toEqual([undefined]);
});

it('keeps the draft of an open session, to which people were invited by links without a code, from needing codes', async () => {
  const her = await aPublisher();
  try {
    await her.publish(source);
    const { opensAt, answersExpireAt } = await her.session();
    await her.desk.deps.invitations.plan(published.code, {}, { lookAt: opensAt, expire: answersExpireAt });
    await her.signInAt(after(opensAt, minute));
    const asking = (access: string) => source.replace('code: ONE', `code: ONE\n    access: ${access}`);

    expect((await her.publish(asking('codes'))).statusCode).toBe(409);
    expect(await her.shown()).toContain('their links carry no code');
    expect((await her.session()).access).toBeUndefined();
    expect((await her.publish(asking('codes-or-open'))).statusCode).toBe(303);
    expect((await her.session()).access).toBe('codes-or-open');
  } finally {
    await her.desk.close();
  }
});

describe('what became of the mails', () => {
  it('is told of invitations by their states; of reminders not how many went, which would count who has answered', async () => {
    await on.invited(await on.checked(peopleList), { reminder1: '2020-12-04T09:00' });
    const now = on.desk.clock.now();
    const key = await on.desk.deps.codeKey();
    const ids = (await on.stored()).map(({ id }) => id);
    await on.mailed(1, ids, (id) =>
      id === inviteeId(key, on.code, 'bo@example.org')
        ? { name: 'FAILED', at: now, reason: 'no such mailbox' }
        : { name: 'SENT', at: now, messageId: 'm' },
    );
    await on.mailed(2, ids.slice(0, 1), () => ({ name: 'SENT', at: now, messageId: 'm' }));
    const text = saidOn(await on.marta.get(on.page));

    expect(text).toContain('Sent: 2 Not sent: 1');
    expect(text).toContain('bo@example.org no such mailbox');
    expect(text).not.toContain('Sent: 1');
  });
});
