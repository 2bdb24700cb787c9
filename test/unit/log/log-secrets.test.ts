import { describe, expect, it } from 'vitest';
import { rememberWritten, secretsIn } from '../../fixtures/log/log-secrets.ts';

describe('what a log must not hold', () => {
  it.each([
    '{"message":"mail to ada.berg@example.org failed"}',
    '{"message":"no item SESSION#ONE / 3Tq8mZ0vYxAbCdEfGhIjKl"}',
    '{"path":"/r/ets-2020/abc"}',
    '{"path":"/h/ONE/abc"}',
    '{"headers":{"User-Agent":"x"}}',
    '{"message":"what somebody has written in a form here"}',
  ])('is found: %s', (line) => {
    rememberWritten(['what somebody has written', 'short']);

    expect(secretsIn([line])).toHaveLength(1);
  });

  it.each([
    '{"route":"GET /r/{programme}/{key}","requestId":"3Tq8mZ0vYxAbCdEfGhIjKl","status":"200"}',
    '{"level":"INFO","message":"mails","topic":"ETS-WF","sent":3,"failed":0,"unknown":0,"open":0}',
    '{"message":"short"}',
  ])('and nothing else: %s', (line) => {
    expect(secretsIn([line])).toEqual([]);
  });
});
