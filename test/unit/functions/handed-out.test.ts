import { describe, expect, it } from 'vitest';
import { handedOutIn, messageOf, messagesOf } from '../../../functions/report/handed-out.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { MailTopic } from '../../../shared/programme/topic.ts';
import type { Instant } from '../../../shared/time/instant.ts';

const dueAt = '2026-11-24T08:00:00.123Z' as Instant;
const topics: MailTopic[] = [
  { kind: 'session', code: 'ETS-WF' as SessionCode },
  { kind: 'programme', id: 'ets-2020' },
  { kind: 'invitation', code: 'ETS-WF' as SessionCode },
];

describe('what is handed out', () => {
  it.each(topics)('is read as it was written: %o', (topic) => {
    const handed = { topic, dueAt, mailsPerSecond: 2.52 };

    expect(handedOutIn(messageOf(handed))).toEqual(handed);
  });

  it.each([
    'no JSON',
    '{}',
    '{"kind":"session","name":"a code, no","dueAt":"2026-11-24T08:00:00.000Z","mailsPerSecond":1}',
    '{"kind":"session","name":"ETS-WF","dueAt":"tomorrow","mailsPerSecond":1}',
    '{"kind":"session","name":"ETS-WF","dueAt":"2026-11-24T08:00:00.000Z","mailsPerSecond":0}',
    '{"kind":"desk","name":"ETS-WF","dueAt":"2026-11-24T08:00:00.000Z","mailsPerSecond":1}',
  ])('is nothing else: %s', (body) => {
    expect(handedOutIn(body)).toBeUndefined();
  });

  it('comes with a call by the queue, and none by the schedule', () => {
    const Records = [{ messageId: 'm1', body: 'b', eventSource: 'aws:sqs' }];

    expect(messagesOf({ Records })).toEqual([{ messageId: 'm1', body: 'b' }]);
    for (const event of [{}, null, { Records: [{ Sns: {} }] }]) expect(messagesOf(event)).toBeUndefined();
  });
});
