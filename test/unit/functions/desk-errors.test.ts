import { describe, expect, it } from 'vitest';
import { deskErrors } from '../../../functions/desk/desk-errors.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { bodyText } from '../../fixtures/web/html-text.ts';

type Failure = Parameters<ReturnType<typeof deskErrors>['failure']>;

const call = { event: { routeKey: 'POST /d/{proxy+}' }, context: {} } as Failure[0];
const request = (headers: Readonly<Record<string, string>>) => ({ query: {}, headers }) as unknown as Failure[1];

describe('a failure of the desk', () => {
  it('is logged, and told to who organises, in their language', () => {
    const { log, lines } = aLog();
    const page = deskErrors(log).failure(call, request({ 'accept-language': 'fr' }), new Error('x'));
    expect(page.statusCode).toBe(500);
    expect(bodyText(page.body ?? '')).toContain('enregistré');
    expect(bodyText(page.body ?? '')).not.toContain('réponses');
    expect(JSON.stringify(lines)).toContain('request failed');
  });

  it('is told to a script as JSON', () => {
    const { log } = aLog();
    const reply = deskErrors(log).failure(call, request({ accept: 'application/json' }), 'x');
    expect(JSON.parse(reply.body ?? '')).toMatchObject({ error: { code: 'failed' } });
  });
});
