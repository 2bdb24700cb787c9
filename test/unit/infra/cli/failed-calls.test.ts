import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../../functions/report/handed-out.ts';
import { failedCall } from '../../../../infra/cli/operate/failed-calls.ts';
import type { Instant } from '../../../../shared/time/instant.ts';

/** As Lambda writes it to an on-failure destination (AWS Lambda Developer Guide, "Capturing records"). */
const body = {
  version: '1.0',
  timestamp: '2026-11-24T08:00:00.000Z',
  requestContext: {
    requestId: 'e4b46cbf',
    functionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:Report:$LATEST',
    condition: 'RetriesExhausted',
    approximateInvokeCount: 1,
  },
  requestPayload: { topic: 'x' },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: { errorType: 'TickError', errorMessage: '1 of what was due failed' },
};
const message = { MessageId: 'm1', ReceiptHandle: 'r1' };

describe('a message about a failed call', () => {
  it('says which function failed, why, and with what it was called', () => {
    expect(failedCall('q', { ...message, Body: JSON.stringify(body) })).toEqual({
      queue: 'q',
      messageId: 'm1',
      receipt: 'r1',
      call: {
        at: '2026-11-24T08:00:00.000Z',
        functionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:Report',
        payload: { topic: 'x' },
        reason: 'RetriesExhausted: TickError: 1 of what was due failed',
      },
    });
  });

  it('of SNS is for the function that its topic calls, with what SNS would have called it with', () => {
    const notification = {
      Type: 'Notification',
      MessageId: 'n1',
      TopicArn: 'arn:aws:sns:eu-central-1:123456789012:MailEvents',
      Message: '{"eventType":"Bounce"}',
      Timestamp: '2026-11-24T08:00:00.000Z',
      SignatureVersion: '1',
    };
    const undelivered = { ...message, Body: JSON.stringify(notification) };

    expect(failedCall('q', undelivered, { subscriber: 'Stack-Bounce-1' }).call).toEqual({
      at: '2026-11-24T08:00:00.000Z',
      functionArn: 'Stack-Bounce-1',
      payload: { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', Sns: notification }] },
      reason: 'SNS could not call it',
    });
    expect(failedCall('q', undelivered)).not.toHaveProperty('call');
  });

  it('is of work that was handed out, for the function that does it, with what the queue would have called it with', () => {
    const Body = messageOf({
      topic: { kind: 'programme', id: 'ets-2020' },
      dueAt: '2026-11-24T08:00:00.000Z' as Instant,
      share: { mailsPerSecond: 2, lettersUntil: '2026-11-24T08:03:45.000Z' as Instant },
    });
    const Attributes = { SentTimestamp: String(Date.parse('2026-11-24T08:00:05Z')) };
    const lost = { ...message, Body, Attributes };

    expect(failedCall('q', lost, { worker: 'Stack-Report-1' }).call).toEqual({
      at: '2026-11-24T08:00:05.000Z',
      functionArn: 'Stack-Report-1',
      payload: { Records: [{ messageId: 'm1', body: Body, eventSource: 'aws:sqs' }] },
      reason: 'the report of ets-2020 failed each time',
    });
    expect(failedCall('q', lost)).not.toHaveProperty('call');
  });

  it('came when the queue got it, if it does not say', () => {
    const { timestamp: _, ...untimed } = body;
    const Attributes = { SentTimestamp: String(Date.parse('2026-11-24T08:00:05Z')) };

    const { call } = failedCall('q', { ...message, Body: JSON.stringify(untimed), Attributes });

    expect(call?.at).toBe('2026-11-24T08:00:05.000Z');
  });

  it.each(['not JSON', '{"detail":"of something else"}'])('has no call when it is none of Lambda’s: %s', (Body) => {
    expect(failedCall('q', { ...message, Body })).toEqual({ queue: 'q', messageId: 'm1', receipt: 'r1' });
  });
});
