import type { SQSBatchResponse } from 'aws-lambda';
import type { Log } from '../../shared/log/log.ts';
import type { HandedOut } from '../../shared/tick/work-queue.ts';
import { handedOutIn, type Message } from './handed-out.ts';

/**
 * Works on what the messages of a call name, and says which of them the queue is to keep: those that can't be read, for a person to see.
 * A topic that failed is due still, and the next tick hands it out: kept here as well, it would be tried more and more often.
 */
export async function workThrough(
  messages: readonly Message[],
  log: Log,
  work: (handed: HandedOut) => Promise<unknown>,
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body } of messages) {
    const handed = handedOutIn(body);
    if (handed !== undefined) await work(handed);
    else {
      log.error('a message of the queue can not be read', undefined, { messageId });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
