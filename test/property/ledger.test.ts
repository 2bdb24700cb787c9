import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dispatch, SendResult } from '../../shared/delivery/dispatch-states.ts';
import { maxAttempts } from '../../shared/delivery/retry.ts';
import { type SendMail, sendDispatches } from '../../shared/delivery/send-dispatches.ts';
import type { Recipient } from '../../shared/programme/recipient.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { aClock } from '../fixtures/clock.ts';
import { aRound } from '../fixtures/delivery/a-round.ts';
import { aLog } from '../fixtures/log/a-log.ts';
import { holdsAsync } from '../fixtures/property.ts';
import { aBarePublication, anOrganiser } from '../fixtures/publication/publications.ts';
import { sized } from '../fixtures/size.ts';
import { Crashed, crashingAt, intercepted } from '../fixtures/store/intercepted.ts';
import { memoryReports } from '../fixtures/store/memory-stores.ts';

const start = '2020-12-04T12:20:00.000Z' as Instant;

const publication = aBarePublication({ asOf: start });
const everybody: readonly Recipient[] = ['ada', 'bo', 'chen', 'dee'].map((id) => anOrganiser({ id }));

/** What one attempt comes to. `throws`: the mail could not be made. `unreachable`: made, but the go-ahead was not asked for. */
type Outcome = Exclude<SendResult['outcome'], 'withheld'> | 'throws' | 'unreachable';

/** What a worker meets in one round: outcomes in order (the last one for ever), a crash around a call, slow sending. */
interface Plan {
  readonly outcomes: readonly Outcome[];
  readonly crashAt: number | 'never';
  readonly minutesToMake: number;
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
  'unreachable',
);

const aPlan: fc.Arbitrary<Plan> = fc.record({
  outcomes: fc.array(anOutcome, { minLength: 1, maxLength: 4 }),
  crashAt: fc.oneof(fc.constant('never' as const), fc.nat(24)),
  minutesToMake: fc.constantFrom(0, 0, 1, 5),
  minutesToSend: fc.constantFrom(0, 0, 1, 5),
});

const someRounds = fc.array(
  fc.record({ plans: fc.array(aPlan, { minLength: 1, maxLength: 2 }), minutesBefore: fc.constantFrom(0, 1, 2, 5, 70) }),
  { maxLength: 6 },
);

/** The outcomes one after the other, and the last one for ever. */
function inOrder(outcomes: readonly Outcome[]): () => Outcome {
  let at = -1;
  return () => {
    at += 1;
    return outcomes[Math.min(at, outcomes.length - 1)] ?? 'sent';
  };
}

function resultOf(outcome: Exclude<Outcome, 'throws' | 'unreachable'>): SendResult {
  return outcome === 'sent' ? { outcome, messageId: 'm' } : { outcome, reason: outcome };
}

/** A ledger with workers whose every step fast-check orders, and with a count of all that reached the outside. */
function aWorld(recipients: readonly Recipient[], scheduler: fc.Scheduler) {
  const clock = aClock(start);
  const reports = memoryReports();
  const attempts = new Map<string, number>();
  /** For whom a transport had all ready, and asked for the go-ahead: only from there on can bytes have left. */
  const asked = new Map<string, number>();
  /** How often a recipient may have got the mail: it was sent, or nobody knows. */
  const handedOver = new Map<string, number>();
  const surelySent = new Map<string, number>();
  const increase = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);

  const handOver = (id: string, outcome: Outcome) => {
    if (outcome === 'sent') increase(surelySent, id);
    if (outcome === 'sent' || outcome === 'unknown') increase(handedOver, id);
  };

  const work = async ({ outcomes, crashAt, minutesToMake, minutesToSend }: Plan) => {
    const crash = crashingAt(crashAt);
    const step = async (label: string) => {
      await scheduler.schedule(Promise.resolve(), label);
      crash.interceptor(label, 'before');
    };
    const drawn = inOrder(outcomes);
    const send: SendMail<Recipient> = async ({ id }, goAhead) => {
      await step('send');
      increase(attempts, id);
      const outcome = drawn();
      clock.advance(minutesToMake * 60_000);
      if (outcome === 'throws') throw new Error('the mail could not be made');
      if (outcome === 'unreachable') return { outcome: 'not-now', reason: outcome };
      increase(asked, id);
      if (!(await goAhead())) return { outcome: 'withheld' };
      await step('given');
      handOver(id, outcome);
      clock.advance(minutesToSend * 60_000);
      await step('sent');
      return resultOf(outcome);
    };
    try {
      const ids = recipients.map(({ id }) => id);
      await sendDispatches(publication, ids, aRound({ reports: intercepted(reports, step), clock, recipients, send }));
    } catch (cause) {
      if (!(cause instanceof Crashed)) throw cause;
    }
  };
  return { clock, reports, work, attempts, asked, handedOver, surelySent };
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
    await together([{ outcomes: [end], crashAt: 'never', minutesToMake: 0, minutesToSend: 0 }]);
  }
  return { ...world, dispatches: await world.reports.dispatches(publication) };
}

/** What must hold of a mail when all is over, by what happened outside. */
function expectFinal(
  { recipient, attempt, state }: Dispatch,
  happened: Record<'attempts' | 'asked' | 'handedOver' | 'sent', number>,
) {
  expect(happened.handedOver, `copies to ${recipient}`).toBeLessThanOrEqual(1);
  expect(['SENT', 'FAILED', 'UNKNOWN']).toContain(state.name);
  if (state.name === 'SENT') expect(happened.sent).toBe(1);
  if (state.name === 'FAILED') expect(happened.handedOver).toBe(0);
  // Never of a mail that was not made, or for which there was no connection.
  if (state.name === 'UNKNOWN') expect(happened.asked).toBeGreaterThan(0);
  expect(happened.attempts).toBeLessThanOrEqual(attempt);
  expect(attempt).toBeLessThanOrEqual(maxAttempts);
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

          const { dispatches, attempts, asked, handedOver, surelySent } = await played(
            recipients,
            rounds,
            scheduler,
            end,
          );

          expect(dispatches.map(({ recipient }) => recipient).sort()).toEqual(recipients.map(({ id }) => id).sort());
          for (const dispatch of dispatches) {
            const { recipient } = dispatch;
            const of = (counts: Map<string, number>) => counts.get(recipient) ?? 0;
            expectFinal(dispatch, {
              attempts: of(attempts),
              asked: of(asked),
              handedOver: of(handedOver),
              sent: of(surelySent),
            });
          }
        },
      ),
      sized({ each: 150, nightly: 10_000 }),
    );
  });

  it('lets no mail over which every worker dies keep the others waiting, and gives it up', async () => {
    const clock = aClock(start);
    const reports = memoryReports();
    const sent: string[] = [];
    const work = async () => {
      const send: SendMail<Recipient> = async ({ id }, goAhead) => {
        if (id === 'bo') throw new Crashed();
        if (!(await goAhead())) return { outcome: 'withheld' };
        sent.push(id);
        return { outcome: 'sent', messageId: id };
      };
      // A process that dies takes the rest of its round with it.
      const log = {
        ...aLog().log,
        error: (_: string, cause: unknown) => {
          throw cause;
        },
      };
      const ids = everybody.map(({ id }) => id);
      const round = aRound({ reports, clock, recipients: everybody, send, log });
      await sendDispatches(publication, ids, round).catch(() => {});
    };

    await work();
    clock.advance(60_000);
    await work();
    expect(sent.sort()).toEqual(['ada', 'chen', 'dee']);
    for (let tries = 0; tries <= maxAttempts; tries += 1) {
      clock.advance(24 * 60 * 60_000);
      await work();
    }

    const dispatches = await reports.dispatches(publication);
    expect(dispatches.find(({ recipient }) => recipient === 'bo')).toMatchObject({
      attempt: maxAttempts,
      state: { name: 'FAILED', reason: 'the sender stopped each time before the mail was made' },
    });
    expect(sent).toHaveLength(3);
  });

  it('sends every mail once when nothing goes wrong, also with two workers at once', async () => {
    await holdsAsync(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const fine: Plan = { outcomes: ['sent'], crashAt: 'never', minutesToMake: 0, minutesToSend: 0 };
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
