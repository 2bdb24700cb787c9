import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minute } from '../../shared/time/instant.ts';
import { type Fault, failed, nameOf, throttled, unavailable } from '../fixtures/faults/fault.ts';
import { newAnswer, openForm, post, takeBack } from '../fixtures/histories/answering.ts';
import { command, together } from '../fixtures/histories/command.ts';
import { lived } from '../fixtures/histories/history.ts';
import { type Lane, startLane } from '../fixtures/histories/lane.ts';
import { calm, ticked } from '../fixtures/histories/machinery.ts';
import type { Reference, Session } from '../fixtures/histories/reference.ts';
import type { World } from '../fixtures/histories/world.ts';

let lane: Lane;
beforeAll(async () => {
  lane = await startLane('faults');
});
afterAll(() => lane.close());

/** The first call of each operation fails so; the same again from `again` on. */
function firstOfEach(fault: Fault) {
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

/** The mail service has a name of its own for being asked too often. */
function mailFault(fault: Fault | undefined): Fault | undefined {
  return fault === throttled ? { status: 400, name: 'Throttling' } : fault;
}

/** A short life in which every function meets the fault at every operation that it makes. */
function life(fault: Fault) {
  const first = firstOfEach(fault);
  const step = (name: string, run: (reference: Reference, world: World) => Promise<void>) =>
    command(name, nameOf(fault), async (reference, world) => {
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
      world.lane.rage({ database: first.draw, post: (operation) => mailFault(first.draw(operation)) });
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

describe('each function, when each of its operations fails once', () => {
  it.each<[string, Fault]>([
    ['throttled', throttled],
    ['with an error of the service', failed],
    ['not available', unavailable],
    ['late', { late: 50 }],
    ['by a connection that breaks before', 'reset-before'],
    ['by a connection that breaks after', 'reset-after'],
    ['with half an answer', 'half'],
    ['with another answer', 'garbage'],
  ])('%s: loses nothing and does nothing twice', async (_, fault) => {
    const before = new Map(lane.database.injected);

    await lived(life(fault), lane);

    for (const operation of ['GetItem', 'Query', 'PutItem', 'UpdateItem']) {
      const name = `${operation} ${nameOf(fault)}`;
      expect(lane.database.injected.get(name) ?? 0, name).toBeGreaterThan(before.get(name) ?? 0);
    }
    expect([...lane.post.injected.keys()]).toContain(`SendRawEmail ${nameOf(mailFault(fault) ?? fault)}`);
  });
});
