import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFinal } from '../../shared/delivery/dispatch-states.ts';
import { letterId } from '../../shared/invitation/letter-id.ts';
import { acceptsUntil, type StoredSession } from '../../shared/programme/session.ts';
import { after, day, minute } from '../../shared/time/instant.ts';
import { aLetterLife, guestsOf } from '../fixtures/invitation/a-letter-life.ts';
import { aProgrammeFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holdsAsync } from '../fixtures/property.ts';
import { sized } from '../fixtures/size.ts';

const [open] = sessionsOf(aProgrammeFile());
const session: StoredSession = { ...open, access: 'codes' };
const { code } = session;
const people = guestsOf(session, 6);

const aCrash = fc.oneof(fc.constant('never' as const), fc.nat(60));

/** When a tick dies; how long it is until the next one. */
const someTicks = fc.array(fc.record({ crashAt: aCrash, minutes: fc.constantFrom(5, 15, 60) }), {
  minLength: 1,
  maxLength: 8,
});

it('letters come once each or nobody knows, whichever writes ticks die between, and who is invited is forgotten', async () => {
  await holdsAsync(
    fc.asyncProperty(someTicks, async (ticks) => {
      const life = await aLetterLife(session, { reminders: [] });
      const { clock, handedOver, reports, invitations } = life;
      await life.invite(people);
      for (const { crashAt, minutes } of ticks) {
        await life.tick(crashAt);
        clock.advance(minutes * minute);
      }
      for (let quiet = 0; quiet < 4; quiet += 1) {
        clock.advance(130 * minute);
        await life.tick('never');
      }

      const isInTime = clock.now() < session.closesAt;
      const ledger = await reports.dispatches(letterId(session, 1));
      const copies = (id: string) => handedOver.filter(({ invitee }) => invitee.id === id).length;
      for (const { id } of people) {
        const state = ledger.find(({ recipient }) => recipient === id)?.state.name;
        expect(copies(id)).toBeLessThanOrEqual(1);
        if (isInTime) expect(copies(id) === 1 ? ['SENT', 'UNKNOWN'] : ['UNKNOWN']).toContain(state);
      }
      // The same person, the same code; and every code that somebody has is one.
      expect(new Set(handedOver.map((mail) => mail.code)).size).toBe(handedOver.length);

      clock.set(after(acceptsUntil(session), minute));
      for (const minutes of [0, 5, 5]) {
        clock.advance(minutes * minute);
        await life.tick('never');
      }
      expect((await invitations.invitees(code)).map(({ address }) => address)).toEqual(people.map(() => undefined));
      expect((await reports.dispatches(letterId(session, 1))).every(({ state }) => isFinal(state))).toBe(true);
    }),
    sized({ each: 60, nightly: 5000 }),
  );
});

/** Open for as long as any of the lives below last. */
const long: StoredSession = { ...session, closesAt: after(session.opensAt, 30 * day) };
const [first, late] = [people.slice(0, 4), people.slice(4)];
const aPerson = fc.constantFrom(...people);

/** What can happen to letters whose links become void. */
const anEvent = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('tick' as const), crashAt: aCrash, isTaken: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('renew' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('round' as const), crashAt: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('invite' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const), person: aPerson }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('resend' as const), person: aPerson, crashAt: fc.nat(6) }) },
);

type Event = typeof anEvent extends fc.Arbitrary<infer Of> ? Of : never;
type LetterLife = Awaited<ReturnType<typeof aLetterLife>>;

async function happens(event: Event, life: LetterLife): Promise<void> {
  life.clock.advance(2 * minute);
  switch (event.kind) {
    case 'tick':
      return life.tick(event.crashAt, event.isTaken);
    case 'withdraw':
      return void (await life.withdraw());
    case 'renew':
      return void (await life.renew());
    case 'round':
      await life.withdraw();
      await life.renew();
      return life.tick(event.crashAt);
    case 'invite':
      return life.invite(late);
    case 'answer':
      return life.answer(event.person);
    case 'resend':
      return life.resend(event.person, event.crashAt);
  }
}

it('whatever is withdrawn, asked for anew, sent again or dies in between, each answers once and nobody is left without a link', async () => {
  await holdsAsync(
    fc.asyncProperty(fc.array(anEvent, { minLength: 4, maxLength: 14 }), async (events) => {
      const life = await aLetterLife(long, { reminders: [after(long.opensAt, 2 * day)] });
      const { clock, handedOver } = life;
      await life.invite(first);
      for (const event of events) await happens(event, life);
      await quiet();
      await life.renew();
      await quiet();
      await expectLinks();
      const before = handedOver.length;
      await life.withdraw();
      await quiet();
      // A withdrawal alone brings nobody a letter.
      expect(handedOver).toHaveLength(before);
      await life.renew();
      await quiet();
      await expectLinks();

      async function expectLinks(): Promise<void> {
        for (const person of await life.invited()) {
          const { id } = person;
          const [own, ...others] = await life.liveCodes(person);
          expect([own === undefined, others]).toEqual([false, []]);
          const copies = letters(id, 1).filter((mail) => mail.code === own);
          if (copies.length === 0) expect(await life.statesOf(person)).toContain('UNKNOWN');
          expect(copies.length).toBeLessThanOrEqual(1 + (life.again.get(id) ?? 0));
          expect(letters(id, 2).length).toBeLessThanOrEqual(1);
          expect(life.answers.filter((by) => by === id).length).toBeLessThanOrEqual(1);
        }
      }

      function letters(id: string, number: number) {
        return handedOver.filter(({ invitee, letter }) => invitee.id === id && letter.number === number);
      }

      async function quiet(): Promise<void> {
        for (let at = 0; at < 4; at += 1) {
          clock.advance(day);
          await life.tick('never');
        }
      }
    }),
    sized({ each: 20, wide: 600, nightly: 5000 }),
  );
});
