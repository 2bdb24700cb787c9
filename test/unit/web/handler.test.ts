import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { failedReply } from '../../../shared/web/failed-reply.ts';
import { httpHandler } from '../../../shared/web/handler.ts';

/** What API Gateway hands over, as far as it is read. */
function anEvent(headers: Record<string, string>): APIGatewayProxyEventV2 {
  const http = { method: 'GET', path: '/f/ONE' };
  return { routeKey: 'GET /f/{code}', rawPath: http.path, headers, requestContext: { http } } as APIGatewayProxyEventV2;
}

describe('an unforeseen failure', () => {
  const failing = httpHandler(() => Promise.reject(new Error('no table')), failedReply(['fr', 'zh-CN']));
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  afterEach(() => logged.mockClear());
  afterAll(() => logged.mockRestore());

  it.each([
    ['en', 'fr'],
    ['zh-TW,zh;q=0.9', 'zh-CN'],
  ])('is answered in a language of the stage to who wishes for %s', async (wish, language) => {
    const { statusCode, body } = await failing(anEvent({ 'accept-language': wish }));

    expect(statusCode).toBe(500);
    expect(body).toContain(`<html lang="${language}"`);
  });

  it('is answered as JSON to a program, and logged with the route and nothing of the request', async () => {
    const { statusCode, body } = await failing(anEvent({ accept: 'application/json', cookie: 'secret' }));

    expect(statusCode).toBe(500);
    expect(JSON.parse(body ?? '')).toEqual({ error: { code: 'failed', message: 'Send the same again.' } });
    expect(logged.mock.calls.flat()).toEqual([expect.objectContaining({ route: 'GET /f/{code}' })]);
    expect(JSON.stringify(logged.mock.calls)).not.toContain('secret');
  });
});
