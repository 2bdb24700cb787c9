import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Check, fail, ok, warn } from './check.ts';

/** Whether each schedule is switched on. */
export async function scheduleChecks(names: readonly string[]): Promise<readonly Check[]> {
  if (names.length === 0) return [fail('schedule', 'the stage has none', 'Deploy the service stack again.')];
  const client = new SchedulerClient({});
  return Promise.all(
    names.map(async (physical): Promise<Check> => {
      const { State, ScheduleExpression, Name } = await client.send(
        // Some list it with its group before a slash.
        new GetScheduleCommand({ Name: physical.split(/[/|]/).at(-1) }),
      );
      return State === 'ENABLED'
        ? ok('schedule', `${ScheduleExpression}, enabled`)
        : fail(
            'schedule',
            `${Name} is ${State}: nothing that it calls is done, such as reports`,
            'Enable it: infra/RUNBOOK.md#no-tick says how.',
          );
    }),
  );
}

/** Whether calls have failed that nobody has looked at. */
export async function queueChecks(urls: readonly string[]): Promise<readonly Check[]> {
  if (urls.length === 0)
    return [warn('failed calls', 'no queue keeps them', 'Deploy the current version of the stage.')];
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  return Promise.all(
    urls.map(async (QueueUrl): Promise<Check> => {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...waiting] }),
      );
      return queueCheck(QueueUrl, Attributes ?? {});
    }),
  );
}

/** A message that somebody has just read counts apart, and comes back unless it is deleted. */
const waiting = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;

/** @param attributes what SQS says of the queue */
export function queueCheck(url: string, attributes: Readonly<Record<string, string>>): Check {
  const count = waiting.reduce((total, name) => total + Number(attributes[name] ?? 0), 0);
  return count === 0
    ? ok('failed calls', 'none')
    : warn('failed calls', `${count} in ${url}`, 'See them with "debrief redrive".');
}
