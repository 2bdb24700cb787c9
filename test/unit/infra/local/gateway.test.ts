import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Api } from '../../../../infra/local/gateway/api.ts';
import { type Gateway, startGateway } from '../../../../infra/local/gateway/gateway.ts';

const host = '127.0.0.1';
const said: string[] = [];
let gateway: Gateway;

beforeAll(async () => {
  gateway = await startGateway(
    host,
    0,
    (line) => said.push(line),
    () => {},
  );
  const route = { key: 'GET /{proxy+}', target: { functionName: 'desk', timeoutMs: 5000 } };
  const leads = (location: string) => ({ statusCode: 303, headers: { 'x-one': '1', location }, body: '' });
  const locations: Readonly<Record<string, string>> = { '/good': '/there', '/bad': '/a\r\nb: c' };
  const desk = {
    name: 'desk',
    invoke: async (event: unknown) => leads(locations[(event as { rawPath: string }).rawPath] ?? ''),
    idle: async () => {},
    close: async () => {},
  };
  gateway.open({ id: 'api', routes: [route] } as unknown as Api, new Map([['desk', desk]]));
});
afterAll(() => gateway.close());

describe('the gateway', () => {
  it('answers a header that none can be with a failure, and goes on', async () => {
    const ask = async (path: string) => (await fetch(gateway.url + path, { redirect: 'manual' })).status;
    expect(await ask('/bad')).toBe(500);
    expect(said.join()).toContain('The gateway failed: TypeError');
    expect(await ask('/good')).toBe(303);
  });
});
