import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SendReport, sendDispatches } from '../../shared/delivery/dispatch-round.ts';
import type { SendResult } from '../../shared/delivery/dispatch-states.ts';
import { maxAttempts } from '../../shared/delivery/retry.ts';
import type { Recipient } from '../../shared/programme/recipient.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { aClock } from '../fixtures/clock.ts';
import { aRound } from '../fixtures/delivery/a-round.ts';
import { holdsAsync } from '../fixtures/property.ts';
import { aBarePublication, anOrganiser } from '../fixtures/publication/publications.ts';
import { Crashed, crashingAt, intercepted } from '../fixtures/store/intercepted.ts';
import { memoryReports } from '../fixtures/store/memory-stores.ts';

const start = '2020-12-04T12:20:00.000Z' as Instant;

const publication = aBarePublication({ asOf: start });
const everybody: readonly Recipient[] = ['ada', 'bo', 'chen', 'dee'].map((id) => anOrganiser({ id }));

/** What one attempt comes to. `throws`: the mail could not be made. */
type Outcome = SendResult['outcome'] | 'throws';

/** What a worker meets in one round: outcomes in order (the last one for ever), a crash around a call, slow sending. */
interface Plan {
  readonly outcomes: readonly Outcome[];
  readonly crashAt: number | 'never';
  readonly minutesToSend: number;
}

const anOutcome: fc.Arbitrary<Outcome> = fc.constantFrom(
  'sent',
  'sent',
  'refused',
  'not-now',
  'not-now',
  'unknown',
  'throws',
);

const aPlan: fc.Arbitrary<Plan> = fc.record({
  outcomes: fc.array(anOutcome, { minLength: 1, maxLength: 4 }),
  crashAt: fc.oneof(fc.constant('never' as const), fc.nat(24)),
  minutesToSend: fc.constantFrom(0, 0, 1, 5),
});

const someRounds = fc.array(
  fc.record({ plans: fc.array(aPlan, { minLength: 1, maxLength: 2 }), minutesBefore: fc.constantFrom(0, 1, 2, 5, 70) }),
  { maxLength: 6 },
);

/** A ledger with workers whose every step fast-check orders, and with a count of all that reached the outside. */
function aWorld(recipients: readonly Recipient[], scheduler: fc.Scheduler) {
  const clock = aClock(start);
  const reports = memoryReports();
  const attempts = new Map<string, number>();
  /** How often a recipient may have got the mail: it was sent, or nobody knows. */
  const handedOver = new Map<string, number>();
  const surelySent = new Map<string, number>();
  const increase = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);

  const work = async ({ outcomes, crashAt, minutesToSend }: Plan) => {
    const crash = crashingAt(crashAt);
    const step = async (label: string) => {
      await scheduler.schedule(Promise.resolve(), label);
      crash.interceptor(label, 'before');
    };
    let at = 0;
    const send: SendReport = async ({ id }) => {
      await step('send');
      increase(attempts, id);
      const outcome = outcomes[Math.min(at, outcomes.length - 1)] ?? 'sent';
      at += 1;
      if (outcome === 'throws') throw new Error('the mail could not be made');
      if (outcome === 'sent') increase(surelySent, id);
      if (outcome === 'sent' || outcome === 'unknown') increase(handedOver, id);
      clock.advance(minutesToSend * 60_000);
      await step('sent');
      return outcome === 'sent' ? { outcome, messageId: `m-${id}` } : { outcome, reason: outcome };
    };
    try {
      const ids = recipients.map(({ id }) => id);
      await sendDispatches(publication, ids, aRound({ reports: intercepted(reports, step), clock, recipients, send }));
    } catch (cause) {
      if (!(cause instanceof Crashed)) throw cause;
    }
  };
  return { clock, reports, work, attempts, handedOver, surelySent };
}

/** Plays some rounds, then quiet ones with one worker that meets no trouble but the given outcome. */
async function played(
  recipients: readonly Recipient[],
  rounds: readonly { plans: readonly Plan[]; minutesBefore: number }[],
  scheduler: fc.Scheduler,
  end: Outcome,
) {
  const world = aWorld(recipients, scheduler);
  const together = (plans: readonly Plan[]) => scheduler.waitFor(Promise.all(plans.map(world.work)));
  for (const { plans, minutesBefore } of rounds) {
    world.clock.advance(minutesBefore * 60_000);
    await together(plans);
  }
  for (let n = 0; n <= maxAttempts; n += 1) {
    world.clock.advance(24 * 60 * 60_000);
    await together([{ outcomes: [end], crashAt: 'never', minutesToSend: 0 }]);
  }
  return { ...world, dispatches: await world.reports.dispatches(publication) };
}

describe('the ledger of mails', () => {
  it('gives nobody a mail twice and forgets nobody, whatever workers, crashes and the network do', async () => {
    await holdsAsync(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        someRounds,
        fc.scheduler(),
        fc.constantFrom<Outcome>('sent', 'not-now', 'throws'),
        async (count, rounds, scheduler, end) => {
          const recipients = everybody.slice(0, count);

          const { dispatches, attempts, handedOver, surelySent } = await played(recipients, rounds, scheduler, end);

          expect(dispatches.map(({ recipient }) => recipient).sort()).toEqual(recipients.map(({ id }) => id).sort());
          for (const { recipient, attempt, state } of dispatches) {
            const copies = handedOver.get(recipient) ?? 0;
            expect(copies, `copies to ${recipient}`).toBeLessThanOrEqual(1);
            expect(['SENT', 'FAILED', 'UNKNOWN']).toContain(state.name);
            if (state.name === 'SENT') expect(surelySent.get(recipient)).toBe(1);
            if (state.name === 'FAILED') expect(copies).toBe(0);
            expect(attempts.get(recipient) ?? 0).toBeLessThanOrEqual(attempt);
            expect(attempt).toBeLessThanOrEqual(maxAttempts);
          }
        },
      ),
      400,
    );
  });

  it('sends every mail once when nothing goes wrong, also with two workers at once', async () => {
    await holdsAsync(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const fine: Plan = { outcomes: ['sent'], crashAt: 'never', minutesToSend: 0 };
        const world = aWorld(everybody, scheduler);

        await scheduler.waitFor(Promise.all([world.work(fine), world.work(fine)]));

        expect([...world.surelySent.values()]).toEqual([1, 1, 1, 1]);
        expect((await world.reports.dispatches(publication)).map(({ state }) => state.name)).toEqual(
          Array(4).fill('SENT'),
        );
      }),
      100,
    );
  });
});
