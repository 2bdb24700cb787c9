import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type LogFields, reservedFields } from '../../../shared/log/log.ts';
import { aContext } from '../../fixtures/log/context.ts';
import { loggedLines } from '../../fixtures/log/logged-lines.ts';

const logged = loggedLines();
let log: typeof import('../../../shared/log/powertools/log.ts').log;

beforeAll(async () => {
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'debrief-prod');
  // A logger of its own: the service is read once.
  vi.resetModules();
  ({ log } = await import('../../../shared/log/powertools/log.ts'));
  return () => vi.unstubAllEnvs();
});

describe('a line of the log', () => {
  it('says when, how bad, in which stage and call, and what', () => {
    log.ofCall(aContext({ awsRequestId: 'r-1' }));
    log.warn('mail came back', { programme: 'ets-2020', bounces: 2 });

    expect(logged).toEqual([
      {
        level: 'WARN',
        message: 'mail came back',
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        service: 'debrief-prod',
        function_request_id: 'r-1',
        programme: 'ets-2020',
        bounces: 2,
      },
    ]);
  });

  it('names the call that it belongs to, not the one before', () => {
    for (const awsRequestId of ['r-1', 'r-2']) {
      log.ofCall(aContext({ awsRequestId }));
      log.info('request refused');
    }

    expect(logged.map((line) => line.function_request_id)).toEqual(['r-1', 'r-2']);
  });

  it('tells of an error its name, words and place, and not the item that it met', () => {
    const cause = new ConditionalCheckFailedException({
      message: 'The conditional request failed',
      $metadata: { requestId: 'q' },
      Item: { q_keep: { S: 'candid' } },
    });
    log.error('request failed', Object.assign(cause, { cause: new Error('candid too') }), { route: 'POST /f/{code}' });

    expect(logged).toMatchObject([{ level: 'ERROR', message: 'request failed', route: 'POST /f/{code}' }]);
    expect(logged[0]?.error).toEqual({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      stack: expect.stringContaining('log.test.ts'),
    });
  });

  it('has room for no field under a name that it has itself', () => {
    log.ofCall(aContext({ awsRequestId: 'r-1' }));
    vi.stubEnv('_X_AMZN_TRACE_ID', 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1');
    log.error('failed', new Error('gone'), { route: 'GET /' });
    const [line = {}] = logged;

    expect(
      Object.keys(line)
        .filter((name) => name !== 'route')
        .sort(),
    ).toEqual(reservedFields.filter((name) => name !== 'sampling_rate').sort());
    // @ts-expect-error: Powertools would leave it out, and say so in a line of its own.
    const lost: LogFields = { message: 'a-message-id' };
    log.warn('mail event failed', lost);
    expect(logged.map(({ message }) => message)).toEqual([
      'failed',
      expect.stringContaining('reserved key'),
      'mail event failed',
    ]);
  });

  it('tells a thrown text as it is, and of no error where none was thrown', () => {
    log.error('failed', 'gone');
    log.error('does not add up', undefined);

    expect(logged.map(({ message, error }) => [message, error])).toEqual([
      ['failed', 'gone'],
      ['does not add up', undefined],
    ]);
  });
});
