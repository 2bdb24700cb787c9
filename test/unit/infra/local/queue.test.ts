import { describe, expect, it } from 'vitest';
import { startEventSource } from '../../../../infra/local/queues/event-source.ts';
import { LocalQueue } from '../../../../infra/local/queues/queue.ts';

const visibilityMs = 60_000;

/** A queue by a clock that stands still, and what ended elsewhere. */
function aQueue(mostReceives = 3) {
  const dead: string[] = [];
  let now = 0;
  const queue = new LocalQueue(
    { arn: 'work', visibilityMs, redrive: { arn: 'failures', mostReceives } },
    () => now,
    (body) => dead.push(body),
  );
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { queue, dead, pass };
}

/** The pollers of that queue, and the calls that they have made, each to be ended by the test. */
function aSource(queue: LocalQueue, { batchSize = 2, concurrency = 2, reportsFailures = true } = {}) {
  const calls: { bodies: string[]; ids: string[]; end(result: unknown): void; fail(): void }[] = [];
  const invoke = (event: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const { Records } = event as { Records: { messageId: string; body: string }[] };
      calls.push({
        bodies: Records.map(({ body }) => body),
        ids: Records.map(({ messageId }) => messageId),
        end: resolve,
        fail: () => reject(new Error('killed')),
      });
    });
  const settings = { queueArn: 'work', functionName: 'report', batchSize, concurrency, reportsFailures };
  return { source: startEventSource(settings, queue, invoke), calls };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a queue', () => {
  it('hides what somebody has in hand, and shows it again when they have not deleted it', () => {
    const { queue, pass } = aQueue();
    for (const body of ['a', 'b', 'c']) queue.send(body);

    const [first, second] = queue.receive(2);
    expect([first?.body, second?.body]).toEqual(['a', 'b']);
    expect(queue.counts()).toEqual({ visible: 1, hidden: 2 });
    queue.delete(first?.id ?? '');
    pass(visibilityMs - 1);
    expect(queue.receive(10).map(({ body }) => body)).toEqual(['c']);
    pass(1);

    expect(queue.receive(10).map(({ body, receives }) => [body, receives])).toEqual([['b', 2]]);
  });

  it('sends on what was in hand too often', () => {
    const { queue, dead, pass } = aQueue(2);
    queue.send('poison');
    for (let times = 0; times < 2; times += 1) {
      expect(queue.receive(1)).toHaveLength(1);
      pass(visibilityMs);
    }

    expect(queue.receive(1)).toEqual([]);
    expect([dead, queue.counts()]).toEqual([['poison'], { visible: 0, hidden: 0 }]);
  });
});

describe('what calls a function with a queue’s messages', () => {
  it('makes so many calls at the same time and no more, each with a batch', async () => {
    const { queue } = aQueue();
    for (const body of ['a', 'b', 'c', 'd', 'e']) queue.send(body);
    const { source, calls } = aSource(queue);

    source.wake();
    expect(calls.map(({ bodies }) => bodies)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    calls[0]?.end({ batchItemFailures: [] });
    await settled();
    expect(calls.map(({ bodies }) => bodies)).toHaveLength(3);
    calls[1]?.end({ batchItemFailures: [] });
    calls[2]?.end(null);

    await source.drained();
    expect(queue.counts()).toEqual({ visible: 0, hidden: 0 });
    source.close();
  });

  it.each([
    [
      'names one as failed',
      true,
      (call: { ids: string[]; end(result: unknown): void }) =>
        call.end({ batchItemFailures: [{ itemIdentifier: call.ids[1] }] }),
      1,
    ],
    ['is killed', true, (call: { fail(): void }) => call.fail(), 2],
    [
      'is not asked what failed',
      false,
      (call: { ids: string[]; end(result: unknown): void }) =>
        call.end({ batchItemFailures: [{ itemIdentifier: call.ids[1] }] }),
      0,
    ],
  ])('keeps what failed of a call that %s', async (_, reportsFailures, ends, kept) => {
    const { queue } = aQueue();
    queue.send('a');
    queue.send('b');
    const { source, calls } = aSource(queue, { reportsFailures });

    source.wake();
    const [call] = calls;
    if (call !== undefined) ends(call);
    await source.drained();

    expect(queue.counts()).toEqual({ visible: 0, hidden: kept });
    source.close();
  });

  it('makes no further call once it is closed', () => {
    const { queue } = aQueue();
    const { source, calls } = aSource(queue);
    source.close();

    queue.send('a');
    source.wake();

    expect(calls).toEqual([]);
  });
});
