import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskCheck, pagesCheck } from '../../../../infra/cli/operate/doctor/pages.ts';
import { type LoopbackServer, loopbackServer } from '../../../fixtures/local/loopback-server.ts';

let answer: RequestListener = () => {};
let server: LoopbackServer;
beforeAll(async () => {
  server = await loopbackServer((request, response) => answer(request, response));
});
afterAll(() => server.close());

const ours = { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" };

describe('the doctor opens a form', () => {
  it.each<[string, number, Record<string, string>, state: string, remedy: RegExp | undefined]>([
    ['a page of ours that knows no such session', 404, ours, 'OK', undefined],
    ['a page of ours that failed', 500, ours, 'FAIL', /#server-errors/],
    ['API Gateway without a key', 401, { 'content-type': 'application/json' }, 'FAIL', /#gate-refuses/],
    ['API Gateway with a wrong key', 403, {}, 'FAIL', /#gate-refuses/],
    ['API Gateway with too many', 429, { 'content-type': 'application/json' }, 'FAIL', /#requests-throttled/],
    ['a firewall', 429, { 'content-type': 'text/html' }, 'FAIL', /#requests-blocked/],
    ['somebody else', 200, { 'content-type': 'text/html' }, 'FAIL', /see the domain/],
    ['CloudFront without an API', 502, { 'content-type': 'text/html' }, 'FAIL', /#server-errors/],
  ])('and meets %s: %i is %s', async (_, status, headers, state, remedy) => {
    const asked: (string | undefined)[] = [];
    answer = ({ url }, response) => {
      asked.push(url);
      response.writeHead(status, headers).end();
    };

    const check = await pagesCheck(server.url);

    expect(check).toMatchObject({ name: 'pages', state });
    if (remedy === undefined) expect(check.remedy).toBeUndefined();
    else expect(check.remedy).toMatch(remedy);
    expect(asked).toEqual(['/f/DOCTOR']);
  });

  it.each<[string, number, Record<string, string>, state: string, found: RegExp, remedy: RegExp | undefined]>([
    ['its first page', 200, ours, 'OK', /\/d$/, undefined],
    ['none, as the stage wants it', 404, ours, 'OK', /the stage has none/, undefined],
    ['a page that failed', 500, ours, 'FAIL', /answers 500/, /#server-errors/],
    ['API Gateway without its route', 404, { 'content-type': 'application/json' }, 'FAIL', /404/, /see the domain/],
  ])('and the desk, and meets %s: %i is %s', async (_, status, headers, state, found, remedy) => {
    const asked: (string | undefined)[] = [];
    answer = ({ url }, response) => {
      asked.push(url);
      response.writeHead(status, headers).end();
    };

    const check = await deskCheck(server.url);

    expect(check).toMatchObject({ name: 'desk', state, found: expect.stringMatching(found) });
    expect(check.remedy ?? '').toMatch(remedy ?? /^$/);
    expect(asked).toEqual(['/d']);
  });

  it('and finds nobody there', async () => {
    const gone = await loopbackServer(() => {});
    await gone.close();

    expect(await deskCheck(gone.url)).toMatchObject({ name: 'desk', state: 'FAIL' });
    expect(await pagesCheck(gone.url)).toMatchObject({
      state: 'FAIL',
      found: expect.stringMatching(/does not answer \(connect ECONNREFUSED/),
      remedy: expect.stringContaining('DomainTarget'),
    });
  });
});
