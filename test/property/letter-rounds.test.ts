import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OneTimeCode } from '../../shared/access/one-time-code.ts';
import { type Invitee, type InviteeId, inviteeCode, inviteeId } from '../../shared/invitation/invitee.ts';
import { letterId } from '../../shared/invitation/letter-id.ts';
import { nextRound, sendNewLinks } from '../../shared/invitation/new-links.ts';
import type { LetterMail } from '../../shared/invitation/send-letters.ts';
import type { StoredSession } from '../../shared/programme/session.ts';
import { type CodeClaim, codeHash } from '../../shared/response/code-hashes.ts';
import type { TickDeps } from '../../shared/tick/deps.ts';
import { lookAfterLetters } from '../../shared/tick/look-after-letters.ts';
import { minute } from '../../shared/time/instant.ts';
import { aClock } from '../fixtures/clock.ts';
import { stageKey, tickLetters } from '../fixtures/invitation/tick-letters.ts';
import { aProgrammeFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holdsAsync } from '../fixtures/property.ts';
import { sized } from '../fixtures/size.ts';
import { Crashed, crashingAt, intercepted } from '../fixtures/store/intercepted.ts';
import { memoryCodes } from '../fixtures/store/memory-codes.ts';
import { memoryStores } from '../fixtures/store/memory-stores.ts';
import { tickDeps } from '../fixtures/store/published-stores.ts';

const [open] = sessionsOf(aProgrammeFile());
const session: StoredSession = { ...open, access: 'codes' };
const { code } = session;

const people: Invitee[] = Array.from({ length: 4 }, (_, at) => {
  const address = `guest${at}@example.org`;
  return { id: inviteeId(stageKey, code, address), address, language: 'en' };
});

/** Before or after which call of a store, or of the mails, a tick dies. */
const aCrash = fc.oneof(fc.constant('never' as const), fc.nat(50));

/** A tick, codes that are withdrawn, new links that are asked for, somebody who answers by a mail of theirs. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ tick: aCrash }) },
  { weight: 2, arbitrary: fc.constant('withdraw' as const) },
  { weight: 2, arbitrary: fc.constant('new links' as const) },
  { weight: 2, arbitrary: fc.record({ answers: fc.nat(people.length - 1), by: fc.nat(3) }) },
);

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** A session whose invitations go out, with all that may happen to them. */
async function aLife() {
  const { programmes, ...stores } = memoryStores();
  const clock = aClock(session.opensAt);
  const codes = memoryCodes();
  const mails: LetterMail[] = [];
  const answered = new Map<InviteeId, string>();
  await stores.invitations.invite(code, people, session.answersExpireAt);
  await stores.invitations.plan(code, { reminders: [] }, { lookAt: clock.now(), expire: session.answersExpireAt });
  const hashOf = (own: string) => codeHash(stageKey, code, own as OneTimeCode);
  const plan = async () => (await stores.invitations.findPlan(code)) ?? {};

  return {
    ...{ codes, mails, answered },

    async look(crashAt: number | 'never'): Promise<void> {
      const step = crashingAt(crashAt).interceptor;
      const letters = tickLetters({
        codes: intercepted(codes, step),
        async send(mail, goAhead) {
          await step('made', 'after');
          if (!(await goAhead())) return { outcome: 'withheld' };
          // What takes no answer is mailed to nobody, nor anything to who has answered.
          expect(await codes.stateOf(code, hashOf(mail.code ?? ''))).toBe('unused');
          expect(answered.has(mail.invitee.id)).toBe(false);
          mails.push(mail);
          await step('sent', 'after');
          return { outcome: 'sent', messageId: 'm' };
        },
      });
      const [reports, invitations] = [intercepted(stores.reports, step), intercepted(stores.invitations, step)];
      const found = { ...programmes, findSession: async () => session };
      const deps: TickDeps = tickDeps(
        { ...stores, programmes: found, reports, invitations, clock },
        { letters, mail: async () => ({ outcome: 'withheld' }) },
      );
      await lookAfterLetters(code, deps).catch((cause) => {
        if (!(cause instanceof Crashed)) throw cause;
      });
      // Longer than the lease of who has died.
      clock.advance(15 * minute);
    },

    async renew(): Promise<void> {
      const next = await nextRound(session, await plan(), { codes, reports: stores.reports });
      if (typeof next === 'number') await sendNewLinks(session, next, { ...stores, codes, now: clock.now() });
    },

    /** Somebody answers by one of their mails, if they have any. */
    async answer(who: number, by: number): Promise<void> {
      const own = mails.filter(({ invitee }) => invitee === people[who]);
      const mail = own[by % Math.max(1, own.length)];
      if (mail?.code === undefined) return;
      const { id } = mail.invitee;
      if (!(await codes.spend(code, hashOf(mail.code), `${id} ${mail.code}` as CodeClaim))) return;
      // The same claim again is the same answer.
      expect(answered.get(id) ?? mail.code).toBe(mail.code);
      answered.set(id, mail.code);
    },

    /** The links of somebody that are good or were used, of all rounds. */
    async linksOf(invitee: InviteeId) {
      const { round: newest = 0 } = await plan();
      const rounds = Array.from({ length: newest + 1 }, (_, at) => inviteeCode(stageKey, code, invitee, at));
      const links = await Promise.all(
        rounds.map(async (own) => ({ own, state: await codes.stateOf(code, hashOf(own)) })),
      );
      return links.filter(({ state }) => state !== 'none');
    },

    /** What the ledger has of the newest links. */
    async newest() {
      const { round = 0 } = await plan();
      return stores.reports.dispatches(letterId(session, 1, round));
    },
  };
}

type Life = Awaited<ReturnType<typeof aLife>>;

async function happen(event: Happening, life: Life): Promise<void> {
  if (event === 'withdraw') await life.codes.withdraw(code);
  else if (event === 'new links') await life.renew();
  else if ('tick' in event) await life.look(event.tick);
  else await life.answer(event.answers, event.by);
  for (const { id } of people) expect((await life.linksOf(id)).length).toBeLessThanOrEqual(1);
}

/** Everybody has answered, or has one link that is good and was mailed once, or nobody knows whether it was. */
async function expectEachHasOne(life: Life): Promise<void> {
  const copies = life.mails.map(({ invitee, code: own }) => `${invitee.id} ${own}`);
  expect(new Set(copies).size).toBe(copies.length);
  const ledger = await life.newest();
  for (const { id } of people) {
    const isAnswered = life.answered.has(id);
    const [link, ...others] = await life.linksOf(id);
    expect([link?.state, others]).toEqual([isAnswered ? 'used' : 'unused', []]);
    if (isAnswered) continue;
    const state = ledger.find(({ recipient }) => recipient === id)?.state.name;
    expect(copies.includes(`${id} ${link?.own}`) ? ['SENT', 'UNKNOWN'] : ['UNKNOWN']).toContain(state);
  }
}

it('whoever has a link that is good, or was used, gets no other one; who has none gets one, whatever is withdrawn and whenever ticks die', async () => {
  await holdsAsync(
    fc.asyncProperty(fc.array(happening, { minLength: 2, maxLength: 12 }), aCrash, async (happenings, crashAt) => {
      const life = await aLife();
      for (const each of happenings) await happen(each, life);
      // The first links, if nobody has had any; then new ones, whose first tick may die, too.
      for (let quiet = 0; quiet < 2; quiet += 1) await life.look('never');
      await life.codes.withdraw(code);
      await life.renew();
      await life.look(crashAt);
      for (let quiet = 0; quiet < 3; quiet += 1) await life.look('never');

      await expectEachHasOne(life);
    }),
    sized({ each: 40, nightly: 5000 }),
  );
});
