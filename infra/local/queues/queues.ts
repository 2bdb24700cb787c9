import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import * as z from 'zod';
import { enforcePolicies } from '../policy/enforce-policies.thread.ts';
import type { Policies } from '../policy/grants.ts';
import type { Service } from '../threads/service.ts';
import { LocalQueue } from './queue.ts';
import type { NamedQueue } from './read-queues.ts';

/** The queues at work. */
export interface Queues extends Service {
  /** By its ARN. */
  find(arn: string): LocalQueue | undefined;
}

/** What is read of a request to send messages. */
const sendBatch = z.object({ Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })) });

/**
 * Starts what stands for SQS: the queues of the templates, in memory.
 *
 * @param policies who may do what; absent: everybody everything
 * @param sent is told of a queue to which something was sent, by its ARN
 */
export async function startQueues(
  named: readonly NamedQueue[],
  sent: (arn: string) => void,
  policies?: Policies,
): Promise<Queues> {
  const queues = new Map<string, LocalQueue>();
  for (const settings of named) {
    const dead = (body: string) => {
      queues.get(settings.redrive?.arn ?? '')?.send(body);
    };
    queues.set(settings.arn, new LocalQueue(settings, () => performance.now(), dead));
  }
  const arnIn = (body: string) => {
    const name = (JSON.parse(body || '{}') as { QueueUrl?: string }).QueueUrl?.split('/').at(-1);
    return named.find((each) => each.name === name)?.arn ?? '';
  };
  const server = createServer((request, response) => void answer(request, response));
  if (policies !== undefined) {
    enforcePolicies(server, policies, {
      callsOf: (request, body) => [[{ action: actionOf(request), resource: arnIn(body), context: {} }]],
      refuse: (response, message) => reply(response, 403, { __type: 'AccessDeniedException', message }),
    });
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    find: (arn) => queues.get(arn),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const arn = arnIn(body);
    const queue = queues.get(arn);
    if (queue === undefined) {
      return reply(response, 400, {
        __type: 'com.amazonaws.sqs#QueueDoesNotExist',
        message: 'There is no such queue here.',
      });
    }
    switch (request.headers['x-amz-target']) {
      case 'AmazonSQS.SendMessageBatch': {
        const { Entries } = sendBatch.parse(JSON.parse(body));
        const Successful = Entries.map(({ Id, MessageBody }) => ({
          Id,
          MessageId: queue.send(MessageBody),
          MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
        }));
        reply(response, 200, { Successful, Failed: [] });
        return sent(arn);
      }
      case 'AmazonSQS.GetQueueAttributes': {
        const { visible, hidden } = queue.counts();
        const Attributes = {
          ApproximateNumberOfMessages: String(visible),
          ApproximateNumberOfMessagesNotVisible: String(hidden),
        };
        return reply(response, 200, { Attributes });
      }
      default:
        return reply(response, 400, { __type: 'InvalidAction', message: 'The local stack does not know this action.' });
    }
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
}

/** The action, in the terms of IAM: who may send one message may send ten. */
function actionOf({ headers }: IncomingMessage): string {
  const [, name = ''] = String(headers['x-amz-target'] ?? '').split('.');
  return `sqs:${name.replace(/Batch$/, '')}`;
}
