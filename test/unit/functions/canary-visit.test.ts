import { afterEach, expect, it } from 'vitest';
import { visitsTo } from '../../../functions/canary/visit.ts';
import { type LoopbackServer, loopbackServer } from '../../fixtures/local/loopback-server.ts';

let server: LoopbackServer | undefined;
afterEach(() => server?.close());

/** Visits a server that answers in turn by these numbers, or breaks the connection. */
async function visited(...replies: (number | 'broken')[]) {
  const bodies: string[] = [];
  server = await loopbackServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    const reply = replies.shift() ?? 200;
    if (reply === 'broken') request.socket.destroy();
    else response.writeHead(reply, { location: '/elsewhere' }).end('said');
  });
  const waits: number[] = [];
  const visit = visitsTo(server.url, async (milliseconds) => void waits.push(milliseconds));
  return { reply: visit('/f/ONE', new URLSearchParams({ a: '1' })), waits, bodies };
}

it.each([200, 303, 404, 422])('takes %i for an answer, and follows nothing', async (status) => {
  const { reply, bodies } = await visited(status);

  expect((await reply).status).toBe(status);
  expect(bodies).toEqual(['a=1']);
});

it('sends the same again when there is no answer or no room, later each time', async () => {
  const { reply, waits, bodies } = await visited('broken', 429);

  expect(await (await reply).text()).toBe('said');
  expect(waits).toEqual([2_000, 4_000]);
  expect(bodies).toEqual(['a=1', 'a=1', 'a=1']);
});

it('gives up after three tries, with what was met', async () => {
  expect((await (await visited(503, 502, 503, 200)).reply).status).toBe(503);
  await server?.close();
  await expect((await visited('broken', 'broken', 'broken', 200)).reply).rejects.toThrow('fetch failed');
});
