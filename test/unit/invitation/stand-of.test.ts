import { describe, expect, it } from 'vitest';
import { letterStatus } from '../../../infra/cli/programme/letter-status.ts';
import { type Invitee, inviteeId } from '../../../shared/invitation/invitee.ts';
import { letterId } from '../../../shared/invitation/letter-id.ts';
import { standOf } from '../../../shared/invitation/stand-of.ts';
import { unwantedId } from '../../../shared/invitation/unwanted.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { after as later, minute } from '../../../shared/time/instant.ts';
import { stageKey } from '../../fixtures/invitation/tick-letters.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { memoryCodes } from '../../fixtures/store/memory-codes.ts';
import { memoryStores } from '../../fixtures/store/memory-stores.ts';
import { memoryUnwanted } from '../../fixtures/store/memory-unwanted.ts';

const [open] = sessionsOf(aProgrammeFile());
const coded: StoredSession = { ...open, access: 'codes' };
const plan = { reminders: [later(open.closesAt, -minute)] };

function anInvitee(name: string): Invitee {
  const address = `${name}@example.org`;
  return { id: inviteeId(stageKey, open.code, address), address, language: 'en' };
}

const listed = ['ann', 'bo', 'cy'].map(anInvitee);
const left = ['dee', 'eve'].map((name) => ({ ...anInvitee(name), once: true as const }));

/** The ledger after the invitation, which failed for Bo and for one who has left an address, and a reminder to one of three. */
async function mailed(session: StoredSession, people: readonly Invitee[]) {
  const { reports, invitations } = memoryStores();
  const at = session.opensAt;
  await invitations.invite(session.code, people, session.answersExpireAt);
  await invitations.plan(session.code, plan, { lookAt: at, expire: session.answersExpireAt });
  const failed = new Set<string>([listed[1]?.id ?? '', left[0]?.id ?? '']);
  for (const [number, to] of [[1, people] as const, [2, people.slice(0, 1)] as const]) {
    const letter = letterId(session, number);
    await reports.openDispatches(
      letter,
      to.map(({ id }) => id),
      at,
    );
    for (const each of await reports.dispatches(letter)) {
      const state = failed.has(each.recipient)
        ? ({ name: 'FAILED', at, reason: 'no such mailbox' } as const)
        : ({ name: 'SENT', at, messageId: 'm' } as const);
      await reports.advance(letter, each, { ...each, attempt: each.attempt + 1, state });
    }
  }
  return { invitations, reports, codes: memoryCodes(), unwanted: memoryUnwanted(), codeKey: async () => stageKey };
}

describe('how invitations stand', () => {
  it('is told of those on a list; of addresses that were left, nothing', async () => {
    const all = [...listed, ...left];
    const stand = await standOf(coded, plan, all, await mailed(coded, all));

    expect(stand).toMatchObject({ invited: 3, failed: [{ address: 'bo@example.org', reason: 'no such mailbox' }] });
    expect(stand.letters[0]?.states).toEqual({ SENT: 2, FAILED: 1 });
    expect(await standOf(coded, plan, left, await mailed(coded, left))).toEqual({
      ...{ invited: 0, used: 0, letters: [], round: 0, failed: [] },
    });
  });

  it('counts what came back apart from what was sent, names it, and says when the first was sent', async () => {
    const deps = await mailed(coded, listed);
    await deps.unwanted.stop(unwantedId(stageKey, 'ann@example.org'), 'invitation-bounce');
    // Who has stopped letters is nothing that an organiser is told.
    await deps.unwanted.stop(unwantedId(stageKey, 'cy@example.org'), 'stopped');
    const { letters, failed } = await standOf(coded, plan, listed, deps);

    expect(letters[0]).toMatchObject({ states: { SENT: 1, BOUNCED: 1, FAILED: 1 }, sentAt: coded.opensAt });
    expect(failed.toSorted((one, other) => (one.address < other.address ? -1 : 1))).toEqual([
      { address: 'ann@example.org' },
      { address: 'bo@example.org', reason: 'no such mailbox' },
    ]);
    expect((await letterStatus(coded, listed, deps)).text).toMatch(/came back/);
  });

  it('is told as it was when a reminder has come back, which only those get who have not answered', async () => {
    const deps = await mailed(coded, listed);
    const told = async () => [await standOf(coded, plan, listed, deps), await letterStatus(coded, listed, deps)];
    const before = await told();
    await deps.unwanted.stop(unwantedId(stageKey, 'ann@example.org'), 'bounce');

    expect(await told()).toEqual(before);
  });

  it('has no number of a reminder that goes to those who have not answered, and those of one that goes to all', async () => {
    const states = async (session: StoredSession) =>
      (await standOf(session, plan, listed, await mailed(session, listed))).letters.map((each) => each.states);

    expect(await states(coded)).toEqual([{ SENT: 2, FAILED: 1 }, undefined]);
    expect(await states(open)).toEqual([{ SENT: 2, FAILED: 1 }, { SENT: 1 }]);
  });

  it('is said by the command as it is by the desk', async () => {
    const all = [...listed, ...left];
    const { text, json } = await letterStatus(coded, all, await mailed(coded, all));

    expect(json).toMatchObject({ invited: 3, addresses: 3, used: 0, letters: [{ sent: 2, failed: 1, open: 0 }, {}] });
    expect(JSON.stringify(json).match(/"sent"/g)).toHaveLength(1);
    expect(text).toContain('3 invited, of 3 the address is kept\ncodes used: fewer than 5');
    expect(text).toMatch(/reminder 1 +[-\d]+ [:\d]+ *\n/);
    expect((await letterStatus(coded, left, await mailed(coded, left))).text).toContain('nobody is invited');
  });
});
