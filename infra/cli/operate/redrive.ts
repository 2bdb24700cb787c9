import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import '../../aws/quiet-sdk.ts';
import { deployedResources } from '../target/deployed-resources.ts';
import { failureQueues } from '../target/failure-queues.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { textTable } from '../terminal/text-table.ts';
import { type CalledFunctions, type FailedCall, failedCall } from './failed-calls.ts';

/** What is done with the messages that are shown. */
export type RedriveAction = 'show' | 'invoke' | 'delete';

/** How long messages stay out of others' sight while somebody decides, in seconds; what is left is then given back. */
const hiddenSeconds = 120;

/**
 * Shows the calls that failed for good; with an action it calls their functions again with what they were called with,
 * or deletes them. A message is deleted only after its call was taken.
 */
export async function redriveCommand(
  action: RedriveAction,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  if (options.stage === undefined) {
    throw new CommandError('the local stack keeps no failed calls: its next tick does what is left; name a --stage');
  }
  const resources = await deployedResources(options.stage);
  const queues = failureQueues(resources);
  // The one function that a topic calls.
  const subscriber = resources('AWS::Lambda::Function').find((name) => name.includes('Bounce'));
  const worker = resources('AWS::Lambda::Function').find((name) => name.includes('Report'));
  if (queues.length === 0)
    throw new CommandError(`stage ${options.stage} has no queue of failed calls; deploy it again`);
  // Not at the host in the queue's address: who names an endpoint (a VPC's, say) means it for queues too.
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const calls = (await Promise.all(queues.map((queue) => received(sqs, queue, { subscriber, worker })))).flat();
  const left = new Set(calls);
  try {
    if (calls.length === 0) return { text: 'No call has failed for good.', json: { calls: [] } };
    const shown = callTable(calls);
    if (action === 'show') {
      return { text: `${shown}\n\nCall them again with --invoke, or delete them with --delete.`, json: { calls } };
    }

    const chosen = action === 'delete' ? calls : calls.filter(({ call }) => call !== undefined);
    const verb = action === 'delete' ? 'deleted' : 'called again';
    await confirmed(`${shown}\n\n${chosen.length} of them will be ${verb}.`, options);
    const lambda = new LambdaClient({});
    for (const each of chosen) {
      if (action === 'invoke') await invoke(lambda, each);
      await sqs.send(new DeleteMessageCommand({ QueueUrl: each.queue, ReceiptHandle: each.receipt }));
      left.delete(each);
    }
    const rest =
      left.size === 0 ? '.' : `; ${left.size} can't be called again (of unknown origin): delete them with --delete.`;
    return {
      text: `${chosen.length} ${verb}${rest}`,
      json: { [action]: chosen.map(({ messageId }) => messageId), left: left.size },
    };
  } finally {
    await giveBack(sqs, left);
  }
}

/** Lets the next look see the messages again at once. */
async function giveBack(sqs: SQSClient, calls: Iterable<FailedCall>): Promise<void> {
  for (const { queue, receipt } of calls) {
    const unhidden = { QueueUrl: queue, ReceiptHandle: receipt, VisibilityTimeout: 0 };
    // If that fails, they come back by themselves: no reason to hide what the command has done.
    await sqs.send(new ChangeMessageVisibilityCommand(unhidden)).catch(() => {});
  }
}

async function received(sqs: SQSClient, queue: string, called: CalledFunctions): Promise<FailedCall[]> {
  const found = new Map<string, FailedCall>();
  // A queue gives at most ten at a time, and not always all that it has.
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queue,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['SentTimestamp'],
        VisibilityTimeout: hiddenSeconds,
        WaitTimeSeconds: 1,
      }),
    );
    const news = Messages.map((message) => failedCall(queue, message, called)).filter(
      ({ messageId }) => !found.has(messageId),
    );
    if (news.length === 0) return [...found.values()];
    for (const each of news) found.set(each.messageId, each);
  }
}

async function invoke(lambda: LambdaClient, { call }: FailedCall): Promise<void> {
  if (call === undefined) return;
  await lambda.send(
    new InvokeCommand({
      FunctionName: call.functionArn,
      InvocationType: 'Event',
      Payload: Buffer.from(JSON.stringify(call.payload ?? null)),
    }),
  );
}

function callTable(calls: readonly FailedCall[]): string {
  const rows = calls.map(({ messageId, call }) => [
    call?.at ?? '-',
    call?.functionArn.split(':').at(-1) ?? `message ${messageId}`,
    call?.reason ?? 'neither a failed call of Lambda, nor a message of SNS, nor work',
  ]);
  return textTable(['at', 'function', 'reason'], rows);
}
