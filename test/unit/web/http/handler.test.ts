import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { log } from '../../../../shared/log/powertools/log.ts';
import { httpHandler } from '../../../../shared/web/http/handler.ts';
import { errorHandler } from '../../../../shared/web/pages/error-handler.ts';
import { aContext } from '../../../fixtures/log/context.ts';
import { loggedLines } from '../../../fixtures/log/logged-lines.ts';

/** What API Gateway hands over, as far as it is read. */
function anEvent(headers: Record<string, string>): APIGatewayProxyEventV2 {
  const http = { method: 'GET', path: '/f/ONE' };
  return { routeKey: 'GET /f/{code}', rawPath: http.path, headers, requestContext: { http } } as APIGatewayProxyEventV2;
}

const logged = loggedLines();
const handler = () => errorHandler(['fr', 'zh-CN'], log);

describe('an unforeseen failure', () => {
  const failing = httpHandler(() => Promise.reject(new Error('no table')), handler);

  it.each([
    ['en', 'fr'],
    ['zh-TW,zh;q=0.9', 'zh-CN'],
  ])('is answered in a language of the stage to who wishes for %s', async (wish, language) => {
    const { statusCode, body } = await failing(anEvent({ 'accept-language': wish }), aContext());

    expect(statusCode).toBe(500);
    expect(body).toContain(`<html lang="${language}"`);
  });

  it('is answered as JSON to a program, and logged with the route and nothing of the request', async () => {
    const event = anEvent({ accept: 'application/json', cookie: 'secret' });
    const { statusCode, body } = await failing(event, aContext({ awsRequestId: 'r-1' }));

    expect(statusCode).toBe(500);
    expect(JSON.parse(body ?? '')).toEqual({ error: { code: 'failed', message: 'Send the same again.' } });
    expect(logged).toMatchObject([
      { level: 'ERROR', function_request_id: 'r-1', route: 'GET /f/{code}', error: { message: 'no table' } },
    ]);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });
});

describe('a request', () => {
  const answering = (statusCode: number) => httpHandler(async () => ({ statusCode, body: '' }), handler);

  it('that is refused is logged with its route and status', async () => {
    await answering(410)(anEvent({ cookie: 'secret' }), aContext({ awsRequestId: 'r-2' }));

    expect(logged).toMatchObject([
      { level: 'INFO', message: 'request refused', function_request_id: 'r-2', route: 'GET /f/{code}', status: 410 },
    ]);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('that is served is left to the access log', async () => {
    await answering(200)(anEvent({}), aContext());

    expect(logged).toEqual([]);
  });
});
