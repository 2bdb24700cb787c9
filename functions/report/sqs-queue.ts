import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { sideBySide } from '../../shared/programme/side-by-side.ts';
import type { HandedOut, WorkQueue } from '../../shared/tick/work-queue.ts';
import { messageOf } from './handed-out.ts';

/** As many messages as SQS takes in one call, and how many such calls are made at once. */
const most = 10;
const atOnce = 8;

/** Some messages were not taken: what they name stays due, and the next tick hands it out. */
class NotHandedOut extends Error {
  override readonly name = 'NotHandedOut';
  /** It passes. */
  readonly code = 'QUEUE';
}

/** The queue of what is handed out, on SQS. Its client is made when the first topic is due. */
export function sqsQueue(url: string): WorkQueue {
  let made: SQSClient | undefined;
  const client = () =>
    (made ??= new SQSClient({ requestHandler: { connectionTimeout: 3000, requestTimeout: 5000 }, maxAttempts: 3 }));
  return {
    async counts() {
      const asked = new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      });
      const { Attributes } = await client().send(asked);
      return {
        waiting: Number(Attributes?.ApproximateNumberOfMessages ?? 0),
        inHand: Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0),
      };
    },
    async add(topics) {
      const batches = Array.from({ length: Math.ceil(topics.length / most) }, (_, at) =>
        topics.slice(at * most, (at + 1) * most),
      );
      const refused = await sideBySide(batches, atOnce, async (batch) => {
        const { Failed = [] } = await client().send(
          new SendMessageBatchCommand({ QueueUrl: url, Entries: entries(batch) }),
        );
        return Failed.length;
      });
      const count = refused.reduce((sum, each) => sum + each, 0);
      if (count > 0) throw new NotHandedOut(`the queue did not take ${count} of ${topics.length} messages`);
    },
  };
}

function entries(batch: readonly HandedOut[]) {
  return batch.map((each, at) => ({ Id: String(at), MessageBody: messageOf(each) }));
}
