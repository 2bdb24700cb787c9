import { describe, expect, it } from 'vitest';
import { handedOutIn, messageOf, messagesOf } from '../../../functions/report/handed-out.ts';
import { workThrough } from '../../../functions/report/work-through.ts';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import type { MailTopic } from '../../../shared/programme/topic.ts';
import type { HandedOut } from '../../../shared/tick/work-queue.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aLog } from '../../fixtures/log/a-log.ts';

const dueAt = '2026-11-24T08:00:00.123Z' as Instant;
const topics: MailTopic[] = [
  { kind: 'session', code: 'ETS-WF' as SessionCode },
  { kind: 'programme', id: 'ets-2020' },
  { kind: 'invitation', code: 'ETS-WF' as SessionCode },
];

describe('what is handed out', () => {
  it.each(topics)('is read as it was written: %o', (topic) => {
    const share = { mailsPerSecond: 2.52, lettersUntil: '2026-11-24T08:03:45.123Z' as Instant };

    for (const some of [share, { ...share, letters: 0 }]) {
      const handed = { topic, dueAt, share: some };
      expect(handedOutIn(messageOf(handed))).toEqual(handed);
    }
  });

  it.each([
    'no JSON',
    '{"kind":"session","name":"ETS-WF","dueAt":"2026-11-24T08:00:00.000Z","mailsPerSecond":1}',
    '{}',
    '{"kind":"session","name":"a code, no","dueAt":"2026-11-24T08:00:00.000Z","mailsPerSecond":1,"lettersUntil":"2026-11-24T08:00:00.000Z"}',
    '{"kind":"session","name":"ETS-WF","dueAt":"tomorrow","mailsPerSecond":1,"lettersUntil":"2026-11-24T08:00:00.000Z"}',
    '{"kind":"session","name":"ETS-WF","dueAt":"2026-11-24T08:00:00.000Z","mailsPerSecond":0,"lettersUntil":"2026-11-24T08:00:00.000Z"}',
    '{"kind":"desk","name":"ETS-WF","dueAt":"2026-11-24T08:00:00.000Z","mailsPerSecond":1,"lettersUntil":"2026-11-24T08:00:00.000Z"}',
  ])('is nothing else: %s', (body) => {
    expect(handedOutIn(body)).toBeUndefined();
  });

  it('comes with a call by the queue, and none by the schedule', () => {
    const Records = [{ messageId: 'm1', body: 'b', eventSource: 'aws:sqs' }];

    expect(messagesOf({ Records })).toEqual([{ messageId: 'm1', body: 'b' }]);
    for (const event of [{}, null, { Records: [{ Sns: {} }] }]) expect(messagesOf(event)).toBeUndefined();
  });
});

describe('a call with messages of the queue', () => {
  const share = { mailsPerSecond: 1, lettersUntil: dueAt };
  const messages = [
    ...topics.map((topic, at) => ({ messageId: `m${at}`, body: messageOf({ topic, dueAt, share }) })),
    { messageId: 'odd', body: 'no JSON' },
  ];

  it('leaves in the queue what can’t be read, and nothing that failed: the next tick hands that out', async () => {
    const { log, lines } = aLog();
    const worked: HandedOut[] = [];
    const work = async (handed: HandedOut) => {
      worked.push(handed);
      return { failure: new Error('no table') };
    };

    expect(await workThrough(messages, log, work)).toEqual({ batchItemFailures: [{ itemIdentifier: 'odd' }] });
    expect(worked.map(({ topic }) => topic)).toEqual(topics);
    expect(lines).toHaveLength(1);
  });

  it('ends with an error when its worker does: the queue hands its messages over again', async () => {
    const work = async () => Promise.reject(new Error('the clock'));
    await expect(workThrough(messages, aLog().log, work)).rejects.toThrow('the clock');
  });
});
