import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod';

/** What Lambda puts on a queue about an asynchronous call that failed for good. */
const failureSchema = z.object({
  timestamp: z.optional(z.string()),
  requestContext: z.object({ functionArn: z.string(), condition: z.string() }),
  requestPayload: z.unknown(),
  responsePayload: z.optional(z.object({ errorType: z.optional(z.string()), errorMessage: z.optional(z.string()) })),
});

/** A call that failed, as a queue keeps it. */
export interface FailedCall {
  readonly queue: string;
  readonly messageId: string;
  readonly receipt: string;
  /** Absent: the message is none of Lambda's, so it can't be called again. */
  readonly call?: {
    readonly at: string;
    /** The function's ARN without a version. */
    readonly functionArn: string;
    readonly payload: unknown;
    /** Why it failed. */
    readonly reason: string;
  };
}

/** Reads one message of a queue. Without a time of the call, the one at which the queue got the message stands for it. */
export function failedCall(
  queue: string,
  message: Pick<Message, 'MessageId' | 'ReceiptHandle' | 'Body' | 'Attributes'>,
): FailedCall {
  const { MessageId: messageId = '', ReceiptHandle: receipt = '', Body = '', Attributes } = message;
  const failure = failureSchema.safeParse(parsed(Body));
  if (!failure.success) return { queue, messageId, receipt };
  const { timestamp, requestContext, requestPayload, responsePayload } = failure.data;
  const queuedAt = new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString();
  const error = [responsePayload?.errorType, responsePayload?.errorMessage].filter((part) => part !== undefined);
  return {
    queue,
    messageId,
    receipt,
    call: {
      at: timestamp ?? queuedAt,
      functionArn: requestContext.functionArn.replace(/:\$LATEST$/, ''),
      payload: requestPayload,
      reason: [requestContext.condition, ...error].join(': '),
    },
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
