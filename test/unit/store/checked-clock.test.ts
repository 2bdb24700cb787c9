import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedClock } from '../../../shared/store/dynamodb/checked-clock.ts';
import { dynamoClient } from '../../../shared/store/dynamodb/client.ts';
import { day, type Instant, after as later, minute } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { dynamoJson, type LoopbackServer, loopbackServer } from '../../fixtures/local/loopback-server.ts';

const start = '2026-11-24T08:00:00.000Z' as Instant;

/** An engine that knows nothing but the time. */
let engine: LoopbackServer;
let status = 200;
beforeAll(async () => {
  engine = await loopbackServer((_, response) => {
    response.writeHead(status, { ...dynamoJson, date: new Date(start).toUTCString() }).end('{}');
  });
});
afterAll(() => engine.close());

async function comparedWith(own: Instant) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = dynamoClient({ endpoint: engine.url, region: 'eu-central-1', credentials });
  const hand = aClock(own);
  const clock = checkedClock(client, hand);
  const ask = async () => {
    await client.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' } } })).catch(() => {});
  };
  await ask();
  return { clock, hand, ask };
}

describe('a clock that is compared with the table’s', () => {
  it('gives the time of this machine while they agree', async () => {
    for (const apart of [-5 * minute, 0, 5 * minute]) {
      expect((await comparedWith(later(start, apart))).clock.now()).toBe(later(start, apart));
    }
  });

  it('gives none while they don’t, ahead and behind, and does again once they agree', async () => {
    const { clock, hand, ask } = await comparedWith(later(start, 3 * day));
    expect(() => clock.now()).toThrow('this machine’s clock is 4320 minutes ahead of the table’s');
    hand.set(later(start, -6 * minute));
    await ask();
    expect(() => clock.now()).toThrow('this machine’s clock is 6 minutes behind the table’s');
    hand.set(start);
    await ask();
    expect(clock.now()).toBe(start);
  });

  it('asks anew in each piece of work: nobody would ask the table any more, and a clock that was put right would stay wrong', async () => {
    const { clock, hand, ask } = await comparedWith(later(start, 3 * day));
    hand.set(start);
    expect(() => clock.now()).toThrow('4320 minutes ahead');

    await clock.compared(async () => {
      expect(clock.now()).toBe(start);
      await ask();
      expect(clock.now()).toBe(start);
    });
  });

  it('ends work with an error by a clock that finds nothing due because it is behind', async () => {
    const { clock, ask } = await comparedWith(later(start, -day));

    await expect(clock.compared(ask)).rejects.toThrow('1440 minutes behind');
  });

  it('is told by answers that refuse, too', async () => {
    status = 400;
    const { clock } = await comparedWith(later(start, day));
    status = 200;

    expect(() => clock.now()).toThrow('1440 minutes ahead');
  });
});
