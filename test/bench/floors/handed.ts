import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { handler as letter } from './letter.ts';

const client = new SQSClient({});

/** The least that works on what a queue hands out: the clients of who mails, and one of SQS. */
export async function handler(event: Parameters<typeof letter>[0]) {
  const Entries = [{ Id: '1', MessageBody: event.raw }];
  await client.send(new SendMessageBatchCommand({ QueueUrl: process.env.WORK_QUEUE, Entries }));
  return letter(event);
}
