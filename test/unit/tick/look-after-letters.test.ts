import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { allowanceOf } from '../../../shared/invitation/allowance.ts';
import { type Invitee, inviteeId } from '../../../shared/invitation/invitee.ts';
import { letterId } from '../../../shared/invitation/letter-id.ts';
import { acceptsUntil } from '../../../shared/programme/session.ts';
import type { TickDeps } from '../../../shared/tick/deps.ts';
import { isTrustedLetterWait } from '../../../shared/tick/letter-waits.ts';
import { day, after as later, minute } from '../../../shared/time/instant.ts';
import { tickLetters } from '../../fixtures/invitation/tick-letters.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { publishedStores, tickDeps } from '../../fixtures/store/published-stores.ts';
import { tick } from '../../fixtures/tick/tick.ts';

const file = aProgrammeFile();
const [session] = sessionsOf(file);
const { code, opensAt } = session;
const topic = { kind: 'invitation', code } as const;

function anInvitee(name: string): Invitee {
  const address = `${name}@example.org`;
  return { id: inviteeId(Buffer.from('key'), code, address), address, language: 'en', kind: 'bureau' };
}

/** A session to which two are invited, a day before it opens, and what ticks do. */
async function invited() {
  const { clock, ...stores } = await publishedStores(file);
  clock.set(later(opensAt, -3 * day));
  await stores.invitations.invite(code, [anInvitee('zhou'), anInvitee('zhu')], session.answersExpireAt);
  await stores.invitations.plan(code, {}, { lookAt: clock.now(), expire: session.answersExpireAt });
  const run = (own: Partial<TickDeps> = {}) =>
    tick(tickDeps({ ...stores, clock }, { mail: async () => ({ outcome: 'sent', messageId: 'm' }), ...own }));
  const waits = async () => {
    const all = [...(await stores.programmes.due(clock.now())), ...(await stores.programmes.waiting(clock.now()))];
    return all.find((each) => each.topic.kind === 'invitation')?.dueAt;
  };
  const addresses = async () => (await stores.invitations.invitees(code)).map(({ address }) => address);
  return { ...stores, clock, run, waits, addresses };
}

describe('the letters of a session', () => {
  it('are looked at each day before it opens, at its opening, and each hour from then on', async () => {
    const { clock, run, waits } = await invited();

    await run();
    expect(await waits()).toBe(later(clock.now(), day));
    clock.set(later(opensAt, -minute));
    await run();
    expect(await waits()).toBe(opensAt);
    clock.set(opensAt);
    await run();
    expect(await waits()).toBe(later(opensAt, 60 * minute));
  });

  it('go on with the next tick when their share of the day’s is used up, and within an hour when the day has nothing left', async () => {
    const { clock, run, waits, reports } = await invited();
    const states = async () => (await reports.dispatches(letterId(session, 1))).map(({ state }) => state.name);
    const letters = (count: number) => ({ letters: tickLetters({ allowance: allowanceOf(count, async () => {}) }) });
    clock.set(opensAt);

    await run(letters(0));
    expect([await states(), await waits()]).toEqual([[], later(opensAt, 60 * minute)]);
    clock.set(later(opensAt, 60 * minute));
    const dueAt = clock.now();
    await run(letters(1));
    expect(await states()).toContain('SENT');
    expect(await waits()).toBe(dueAt);
    await run(letters(1));
    expect(await states()).toEqual(['SENT', 'SENT']);
  });

  it('begin none once the time of their tick is over, and read nothing of who is invited', async () => {
    const { clock, run, waits, reports, invitations } = await invited();
    clock.set(opensAt);
    const invitees = async () => Promise.reject(new Error('read'));
    const dueAt = await waits();

    await run({ letters: tickLetters({ isTimeUp: () => true }), invitations: { ...invitations, invitees } });

    expect(await reports.dispatches(letterId(session, 1))).toEqual([]);
    expect(await waits()).toBe(dueAt);
  });

  it('leave no address of who was promised one letter, once that has gone its way', async () => {
    const { clock, run, addresses, invitations, reports } = await invited();
    const once = { ...anInvitee('once'), once: true } as const;
    await invitations.invite(code, [once], session.answersExpireAt);

    clock.set(opensAt);
    await run();
    expect((await reports.dispatches(letterId(session, 1))).map(({ state }) => state.name)).toEqual(
      Array(3).fill('SENT'),
    );
    expect((await addresses()).filter((each) => each !== undefined)).toHaveLength(2);
    expect(await invitations.invitees(code)).toContainEqual(expect.objectContaining({ id: once.id, once: true }));
    expect(await addresses()).not.toContain(once.address);
    // Nobody is written to a second time.
    clock.set(later(opensAt, 60 * minute));
    await run();
    expect(await reports.dispatches(letterId(session, 1))).toHaveLength(3);
  });

  it('do not wait for an opening that does not come: addresses are forgotten', async () => {
    const { clock, programmes } = await invited();
    const stored = await programmes.findSession(code);
    if (stored === undefined) throw new Error('it is published');

    expect(isTrustedLetterWait(stored, opensAt, clock.now())).toBe(true);
    expect(isTrustedLetterWait({ ...stored, cancelledAt: clock.now() }, opensAt, clock.now())).toBe(false);
  });

  it('are forgotten with all addresses once no answer is taken any more, and not before', async () => {
    const { clock, run, waits, addresses, invitations } = await invited();

    clock.set(later(acceptsUntil(session), -1));
    await run();
    expect(await addresses()).not.toContain(undefined);
    expect(await waits()).toBe(acceptsUntil(session));
    clock.set(acceptsUntil(session));
    await run();
    expect(await addresses()).toEqual([undefined, undefined]);
    expect((await invitations.invitees(code)).map(({ kind }) => kind)).toEqual(['bureau', 'bureau']);
    expect(await waits()).toBeUndefined();
  });

  it('are forgotten where the key can not be read any more, and nobody is told how many were not reached', async () => {
    const { clock, run, addresses, invitations, waits } = await invited();
    const codeKey = () => Promise.reject(new Error('no such secret'));

    clock.set(acceptsUntil(session));
    await run({ letters: tickLetters({ codeKey }) });

    expect(await addresses()).toEqual([undefined, undefined]);
    expect((await invitations.findPlan(code))?.unreached).toBeUndefined();
    expect(await waits()).toBeUndefined();
  });

  it('say in the log how many invitations went, and never how many were reminded', async () => {
    const { clock, run, invitations, reports } = await invited();
    const kept = aLog();
    const reminder = later(session.closesAt, -minute);
    const expire = session.answersExpireAt;
    await invitations.plan(code, { reminders: [reminder] }, { lookAt: clock.now(), expire });

    clock.set(later(reminder, -day));
    await run(kept);
    clock.set(reminder);
    await run(kept);

    expect(await reports.dispatches(letterId(session, 2))).toHaveLength(2);
    expect(kept.lines.filter(({ message }) => message === 'letters')).toEqual([
      expect.objectContaining({ letter: 1, sent: 2, failed: 0, unknown: 0, left: 'nothing' }),
      expect.not.objectContaining({ sent: expect.anything() }),
    ]);
  });

  it('are forgotten when the session does not take place, or is none', async () => {
    const { clock, run, addresses, programmes, invitations, waits } = await invited();
    const stored = await programmes.findSession(code);
    await programmes.cancel(stored ?? session, clock.now());
    await run();
    expect(await addresses()).toEqual([undefined, undefined]);

    const none = 'NONE' as SessionCode;
    await invitations.plan(none, {}, { lookAt: clock.now(), expire: session.answersExpireAt });
    await run();
    expect(await waits()).toBeUndefined();
  });

  it('wait for the opening where somebody has left an address, and no longer', async () => {
    const { clock, run, programmes, invitations, waits } = await invited();
    await run();
    await invitations.plan(code, {}, { lookAt: opensAt, expire: session.answersExpireAt });
    await run();
    expect(await waits()).toBe(opensAt);

    for (const each of await programmes.waiting(clock.now())) {
      if (each.topic.kind === topic.kind) await programmes.done(each, later(opensAt, 9 * day));
    }
    await run();
    expect(await waits()).toBe(later(clock.now(), -60 * minute));
  });
});
