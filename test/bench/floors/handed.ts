import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { sesTransport } from '../../../shared/mail/ses.ts';
import { handler as put } from './put.ts';

const transport = sesTransport();
const client = new SQSClient({});

/** The least that hands out what is due: the floor's own client, and one each of SES and SQS. */
export async function handler(event: Parameters<typeof put>[0] & { readonly raw: string }) {
  const Entries = [{ Id: '1', MessageBody: event.raw }];
  await client.send(new SendMessageBatchCommand({ QueueUrl: process.env.WORK_QUEUE, Entries }));
  const [from, to] = [process.env.MAIL_FROM ?? '', ''];
  await transport.send({ from, to, raw: Buffer.from(event.raw) }, async () => true);
  return put(event);
}
