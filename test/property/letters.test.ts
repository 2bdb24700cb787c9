import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFinal } from '../../shared/delivery/dispatch-states.ts';
import { type Invitee, inviteeId } from '../../shared/invitation/invitee.ts';
import { letterId } from '../../shared/invitation/letter-id.ts';
import { lettersOf } from '../../shared/invitation/letters.ts';
import type { LetterMail } from '../../shared/invitation/send-letters.ts';
import { acceptsUntil, type StoredSession } from '../../shared/programme/session.ts';
import type { TickDeps } from '../../shared/tick/deps.ts';
import { lookAfterLetters } from '../../shared/tick/look-after-letters.ts';
import { after, minute } from '../../shared/time/instant.ts';
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

const people: Invitee[] = Array.from({ length: 6 }, (_, at) => {
  const address = `guest${at}@example.org`;
  return { id: inviteeId(stageKey, code, address), address, language: 'en' };
});

/** Before or after which call of a store, or of the mails, a tick dies; how long it is until the next one. */
const someTicks = fc.array(
  fc.record({
    crashAt: fc.oneof(fc.constant('never' as const), fc.nat(60)),
    minutes: fc.constantFrom(5, 15, 60),
  }),
  { minLength: 1, maxLength: 8 },
);

it('letters come once each or nobody knows, whichever writes ticks die between, and who is invited is forgotten', async () => {
  await holdsAsync(
    fc.asyncProperty(someTicks, async (ticks) => {
      const { programmes, ...stores } = memoryStores();
      const clock = aClock(session.opensAt);
      await stores.invitations.invite(code, people, session.answersExpireAt);
      const times = { lookAt: clock.now(), expire: session.answersExpireAt };
      await stores.invitations.plan(code, { reminders: [] }, times);
      const codes = memoryCodes();
      const handedOver: LetterMail[] = [];

      const look = async (crashAt: number | 'never') => {
        const step = crashingAt(crashAt).interceptor;
        const letters = tickLetters({
          codes: intercepted(codes, step),
          async send(mail, goAhead) {
            await step('made', 'after');
            if (!(await goAhead())) return { outcome: 'withheld' };
            handedOver.push(mail);
            await step('sent', 'after');
            return { outcome: 'sent', messageId: 'm' };
          },
        });
        const found = { ...programmes, findSession: async () => session };
        const deps: TickDeps = tickDeps(
          {
            ...stores,
            programmes: found,
            reports: intercepted(stores.reports, step),
            invitations: intercepted(stores.invitations, step),
            clock,
          },
          { letters, mail: async () => ({ outcome: 'withheld' }) },
        );
        await lookAfterLetters(code, deps).catch((cause) => {
          if (!(cause instanceof Crashed)) throw cause;
        });
      };

      for (const { crashAt, minutes } of ticks) {
        await look(crashAt);
        clock.advance(minutes * minute);
      }
      for (let quiet = 0; quiet < 4; quiet += 1) {
        clock.advance(130 * minute);
        await look('never');
      }

      const isInTime = clock.now() < session.closesAt;
      const ledger = await stores.reports.dispatches(letterId(session, 1));
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
        await look('never');
      }
      expect((await stores.invitations.invitees(code)).map(({ address }) => address)).toEqual(
        people.map(() => undefined),
      );
      expect((await stores.reports.dispatches(letterId(session, 1))).every(({ state }) => isFinal(state))).toBe(true);
      expect(lettersOf(session, { reminders: [] })).toHaveLength(1);
    }),
    sized({ each: 60, nightly: 5000 }),
  );
});
