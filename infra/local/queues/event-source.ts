import type { LocalFunction } from '../functions/functions.ts';
import type { LocalQueue, ReceivedMessage } from './queue.ts';

/** A queue whose messages a function is called with, as an event source mapping of Lambda says it. */
export interface EventSourceSettings {
  readonly queueArn: string;
  readonly functionName: string;
  /** So many messages a call, at most. */
  readonly batchSize: number;
  /** So many calls at the same time, at most. */
  readonly concurrency: number;
  /** The function says itself which messages failed. */
  readonly reportsFailures: boolean;
}

/** Calls a function with what is in a queue. */
export interface EventSource {
  /** Something was sent: whoever is free takes it up. */
  wake(): void;
  /** Waits until nothing can be seen in the queue, and no call is under way. */
  drained(): Promise<void>;
  /** Begins no further call. Those under way end with their function. */
  close(): void;
}

/** What the pollers of Lambda do by the rights of the function that they call. */
export const pollerActions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'] as const;

/**
 * Plays the pollers of Lambda for one queue and one function: a call gets a batch; what it does not name as failed is deleted, and all that is
 * left, or all of a call without a result, can be seen again after a time.
 */
export function startEventSource(
  { queueArn, batchSize, concurrency, reportsFailures }: EventSourceSettings,
  queue: LocalQueue,
  invoke: LocalFunction['invoke'],
): EventSource {
  const waiting: (() => void)[] = [];
  let calls = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  return {
    wake,
    async drained() {
      if (calls > 0) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };

  function wake(): void {
    while (!isClosed && calls < concurrency) {
      const batch = queue.receive(batchSize);
      if (batch.length === 0) break;
      calls += 1;
      void call(batch).finally(() => {
        calls -= 1;
        wake();
        if (calls === 0) for (const resolve of waiting.splice(0)) resolve();
      });
    }
    clearTimeout(timer);
    const next = isClosed ? undefined : queue.nextVisibleIn();
    // Not a reason for the process to stay.
    if (next !== undefined) timer = setTimeout(wake, next).unref();
  }

  async function call(batch: readonly ReceivedMessage[]): Promise<void> {
    try {
      const failed = failedOf(await invoke(eventOf(batch)));
      for (const { id } of batch) if (!failed.has(id)) queue.delete(id);
    } catch {
      // What failed is in the function's log, and its messages are still in the queue.
    }
  }

  /** What a result names as failed; a function that is not asked for it has done all. */
  function failedOf(result: unknown): ReadonlySet<string> {
    if (!reportsFailures) return new Set();
    const { batchItemFailures = [] } = (result ?? {}) as {
      readonly batchItemFailures?: readonly { readonly itemIdentifier: string }[];
    };
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  }

  function eventOf(batch: readonly ReceivedMessage[]) {
    return {
      Records: batch.map(({ id, body, receives }) => ({
        messageId: id,
        receiptHandle: id,
        body,
        attributes: { ApproximateReceiveCount: String(receives) },
        messageAttributes: {},
        eventSource: 'aws:sqs',
        eventSourceARN: queueArn,
      })),
    };
  }
}
