import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, failed, nameOf, throttled } from '../fixtures/faults/fault.ts';
import { type FaultyService, faultyService } from '../fixtures/faults/faulty-service.ts';
import { storm } from '../fixtures/faults/storm.ts';
import { dynamoJson, type LoopbackServer, loopbackServer } from '../fixtures/local/loopback-server.ts';

const answer = JSON.stringify({ Item: { pk: { S: 'one' } } });

let service: LoopbackServer;
let faulty: FaultyService;
let done = 0;
beforeAll(async () => {
  service = await loopbackServer((request, response) => {
    request.resume().on('end', () => {
      done += 1;
      response.writeHead(200, dynamoJson).end(answer);
    });
  });
  faulty = await faultyService(service.url);
});
afterAll(() => Promise.all([faulty.close(), service.close()]));
beforeEach(() => {
  done = 0;
  faulty.rage(undefined);
});

/** What a client sees: the status and the text, or that the connection broke. */
async function call(operation: string): Promise<string> {
  const headers = { ...dynamoJson, 'x-amz-target': `DynamoDB_20120810.${operation}` };
  try {
    const response = await fetch(faulty.url, { method: 'POST', headers, body: '{}', signal: AbortSignal.timeout(500) });
    return `${response.status} ${await response.text()}`;
  } catch (cause) {
    return (cause as Error).name === 'TimeoutError' ? 'nothing' : 'broken';
  }
}

describe('an injector before a service', () => {
  it.each<[Fault, seen: string | RegExp, done: number]>([
    [throttled, /^400 .*#ProvisionedThroughputExceededException/, 0],
    [failed, /^500 .*#InternalServerError/, 0],
    [{ late: 20 }, `200 ${answer}`, 1],
    ['reset-before', 'broken', 0],
    ['reset-after', 'broken', 1],
    ['half', 'broken', 1],
    ['garbage', `200 ${'?'.repeat(answer.length)}`, 1],
    ['silent', 'nothing', 0],
  ])('fails a call as it is told to: %o', async (fault, seen, times) => {
    faulty.fail('GetItem', [fault]);

    const met = await call('GetItem');
    expect(met).toEqual(seen instanceof RegExp ? expect.stringMatching(seen) : seen);
    expect(done).toBe(times);
    expect(await call('GetItem')).toBe(`200 ${answer}`);
    expect(faulty.calls()).toBe(2);
  });

  it('leaves other operations alone, and counts what it did', async () => {
    const before = faulty.injected.get('PutItem reset-before') ?? 0;
    faulty.fail('PutItem', ['reset-before', 'reset-before']);

    expect(await call('GetItem')).toBe(`200 ${answer}`);
    expect([await call('PutItem'), await call('PutItem'), await call('PutItem')]).toEqual([
      'broken',
      'broken',
      `200 ${answer}`,
    ]);
    expect(faulty.injected.get('PutItem reset-before')).toBe(before + 2);
  });

  it('draws the same faults for the same seed, about as many as were asked for', () => {
    const kinds: Fault[] = [throttled, 'half', 'reset-after'];
    const drawn = (seed: number) => {
      const draw = storm(seed, 0.3, kinds);
      return Array.from({ length: 1000 }, () => draw('GetItem')).map((fault) => fault && nameOf(fault));
    };

    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
    const count = drawn(7).filter((fault) => fault !== undefined).length;
    expect(count).toBeGreaterThan(250);
    expect(count).toBeLessThan(350);
    expect(new Set(drawn(7).filter((fault) => fault !== undefined)).size).toBe(kinds.length);
  });
});
