import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { handedOutIn } from '../../../functions/report/handed-out.ts';
import { topicName } from '../../../shared/programme/topic.ts';

/** What Lambda puts on a queue about an asynchronous call that failed for good. */
const failureSchema = z.object({
  timestamp: z.optional(z.string()),
  requestContext: z.object({ functionArn: z.string(), condition: z.string() }),
  requestPayload: z.unknown(),
  responsePayload: z.optional(z.object({ errorType: z.optional(z.string()), errorMessage: z.optional(z.string()) })),
});

/** What SNS puts on a queue about a message that it could not hand to a function. */
const undeliveredSchema = z.looseObject({
  Type: z.literal('Notification'),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
});

/** The functions that are called by what says nothing of them, by their names. */
export interface CalledFunctions {
  /** For SNS's messages. */
  readonly subscriber?: string | undefined;
  /** For work that was handed out. */
  readonly worker?: string | undefined;
}

/** A call that failed, as a queue keeps it. */
export interface FailedCall {
  readonly queue: string;
  readonly messageId: string;
  readonly receipt: string;
  /** Absent: the message is none of Lambda's or SNS's, so it can't be called again. */
  readonly call?: {
    readonly at: string;
    /** The function's ARN without a version. */
    readonly functionArn: string;
    readonly payload: unknown;
    /** Why it failed. */
    readonly reason: string;
  };
}

/**
 * Reads one message of a queue. Without a time of the call, the one at which the queue got the message stands for it.
 *
 * @param called the functions that messages are for which don't say it
 */
export function failedCall(
  queue: string,
  message: Pick<Message, 'MessageId' | 'ReceiptHandle' | 'Body' | 'Attributes'>,
  { subscriber, worker }: CalledFunctions = {},
): FailedCall {
  const { MessageId: messageId = '', ReceiptHandle: receipt = '', Body = '', Attributes } = message;
  const body = parsed(Body);
  const undelivered = undeliveredSchema.safeParse(body);
  if (undelivered.success && subscriber !== undefined) {
    const payload = { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', Sns: undelivered.data }] };
    const reason = 'SNS could not call it';
    return {
      queue,
      messageId,
      receipt,
      call: { at: undelivered.data.Timestamp, functionArn: subscriber, payload, reason },
    };
  }
  const work = handedOutIn(Body);
  if (work !== undefined && worker !== undefined) {
    const payload = { Records: [{ messageId, body: Body, eventSource: 'aws:sqs' }] };
    const reason = `the report of ${topicName(work.topic)} failed each time`;
    return { queue, messageId, receipt, call: { at: sentAt(Attributes), functionArn: worker, payload, reason } };
  }
  const failure = failureSchema.safeParse(body);
  if (!failure.success) return { queue, messageId, receipt };
  const { timestamp, requestContext, requestPayload, responsePayload } = failure.data;
  const error = [responsePayload?.errorType, responsePayload?.errorMessage].filter((part) => part !== undefined);
  return {
    queue,
    messageId,
    receipt,
    call: {
      at: timestamp ?? sentAt(Attributes),
      functionArn: requestContext.functionArn.replace(/:\$LATEST$/, ''),
      payload: requestPayload,
      reason: [requestContext.condition, ...error].join(': '),
    },
  };
}

/** When a queue got a message. */
function sentAt(attributes: Message['Attributes']): string {
  return new Date(Number(attributes?.SentTimestamp ?? 0)).toISOString();
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
