import { describe, expect, it } from 'vitest';
import { minute } from '../../shared/time/instant.ts';
import { type Fault, failed, nameOf, throttled, unavailable } from '../fixtures/faults/fault.ts';
import { smtpSteps } from '../fixtures/faults/faulty-smtp.ts';
import { newAnswer, openForm, post, takeBack } from '../fixtures/histories/answering.ts';
import { command, together } from '../fixtures/histories/command.ts';
import { lived } from '../fixtures/histories/history.ts';
import { startLane } from '../fixtures/histories/lane.ts';
import { calm, ticked } from '../fixtures/histories/machinery.ts';
import type { Reference, Session } from '../fixtures/histories/reference.ts';
import type { World } from '../fixtures/histories/world.ts';

/** The first call of each operation fails so; the same again from `again` on. */
function firstOfEach(fault: Fault | undefined) {
  let met = new Set<string>();
  return {
    again: () => {
      met = new Set();
    },
    draw(operation: string) {
      if (met.has(operation)) return undefined;
      met.add(operation);
      return fault;
    },
  };
}

/** A short life in which every function meets the fault at every operation that it makes, and at every step of a mail. */
function life({ database, mails }: { readonly database?: Fault; readonly mails: Fault }) {
  const [first, ofMails] = [firstOfEach(database), firstOfEach(mails)];
  const step = (name: string, run: (reference: Reference, world: World) => Promise<void>) =>
    command(name, nameOf(mails), async (reference, world) => {
      // A tick that fails at one operation gets as far as the next one at the next time.
      if (name !== 'tick') first.again();
      await run(reference, world);
    });
  const answered = step('answer', async (reference, world) => {
    const [session] = reference.sessions as [Session];
    const form = await openForm(session, world);
    if (form === undefined) throw new Error('no form is shown');
    const answers = Array.from({ length: 6 }, () => newAnswer(session, form));
    await together(answers.map((answer) => post(answer, reference, world)));
  });
  return [
    answered,
    step('faults on', async (_, world) => {
      world.lane.rage({ database: first.draw, mails: ofMails.draw });
      world.web = world.process();
    }),
    step('open', async ({ sessions: [session] }, world) => void (await openForm(session as Session, world))),
    step('retry', async ({ sessions: [session] }, world) => {
      const [answer] = session?.answers ?? [];
      if (answer !== undefined) await takeBack(answer, world);
    }),
    step('time passes', async (_, world) => world.clock.advance(6 * 60 * minute)),
    ...Array.from({ length: 7 }, () =>
      step('tick', async (_, world) => {
        await ticked(world);
        world.clock.advance(65 * minute);
      }),
    ),
    step('read results', async (_, world) => {
      for (const link of world.links.values()) await world.web.results(link.replace('/stop?', '?'));
    }),
    step('faults off', (_, world) => calm(world)),
  ];
}

const operations = ['GetItem', 'Query', 'PutItem', 'UpdateItem'];

/** How often each of these steps has met a fault. */
function met(steps: readonly string[], fault: Fault, injected: ReadonlyMap<string, number>): number[] {
  return steps.map((step) => injected.get(`${step} ${nameOf(fault)}`) ?? 0);
}

/** Lives one, with mails by SES or by a mail server, and sees that each step has met its fault. */
async function livedThrough(way: 'ses' | 'smtp', database: Fault | undefined, mails: Fault) {
  // Where no answer ever comes, nobody waits for long.
  const lane = await startLane(way, way === 'smtp' ? { mails: way, patience: 600 } : {});
  try {
    await lived(life({ ...(database && { database }), mails }), lane);

    const counts = [
      ...(database === undefined ? [] : met(operations, database, lane.database.injected)),
      ...met(way === 'smtp' ? smtpSteps : ['SendRawEmail'], mails, lane.mails.injector.injected),
    ];
    for (const count of counts) expect(count).toBeGreaterThan(0);
  } finally {
    await lane.close();
  }
}

// Side by side: what they wait for is time, between one try and the next.
describe.concurrent('each function, when each of its operations fails once', () => {
  it.each<[string, Fault, Fault?]>([
    ['throttled', throttled, { status: 400, name: 'Throttling' }],
    ['with an error of the service', failed],
    ['not available', unavailable],
    ['late', { late: 50 }],
    ['by a connection that breaks before', 'reset-before'],
    ['by a connection that breaks after', 'reset-after'],
    ['with half an answer', 'half'],
    ['with another answer', 'garbage'],
  ])('%s: loses nothing and does nothing twice', (_, fault, ofMails = fault) => livedThrough('ses', fault, ofMails));

  it('without an answer: loses nothing and does nothing twice', () => livedThrough('smtp', 'silent', 'silent'));
});

describe.concurrent('mail by a mail server, when each of its steps fails once', () => {
  it.each<[string, Fault]>([
    ['with a word to try again later', { status: 451, name: 'TryAgainLater' }],
    ['with its end', { status: 421, name: 'ClosingChannel' }],
    ['late', { late: 50 }],
    ['by a connection that breaks before', 'reset-before'],
    ['by a connection that breaks after', 'reset-after'],
    ['with half an answer', 'half'],
    ['with another answer', 'garbage'],
  ])('%s: loses nothing and does nothing twice', (_, fault) => livedThrough('smtp', undefined, fault));
});
