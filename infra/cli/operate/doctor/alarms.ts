import {
  type AlarmHistoryItem,
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  GetMetricStatisticsCommand,
  type MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import { ListSubscriptionsByTopicCommand, SNSClient, type Subscription } from '@aws-sdk/client-sns';
import { minute } from '../../../../shared/time/instant.ts';
import { backupChecks } from './backups.ts';
import { type Check, checked, fail, ok, warn } from './check.ts';

/** The stage's alarms: their states, whether somebody hears them, and when the tick last ran. */
export async function alarmChecks(names: readonly string[], now: number): Promise<readonly Check[]> {
  if (names.length === 0) return [warn('alarms', 'the stage has none', 'Deploy the current version of the stage.')];
  const cloudwatch = new CloudWatchClient({});
  const alarms = await described(cloudwatch, names);
  const parts = await Promise.all([
    [alarmStates(alarms, names)],
    checked('alarm notices', () => noticeChecks('alarm notices', new SNSClient({}), cloudwatch, alarms)),
    checked('last tick', async () => [await lastTick(cloudwatch, alarms, now)]),
    checked('last backup', () => backupChecks(cloudwatch, alarms, now)),
  ]);
  return parts.flat();
}

/** The alarms that a stage has in the region of firewalls: their states, and whether somebody hears them. */
export async function edgeAlarmChecks(names: readonly string[], region: string): Promise<readonly Check[]> {
  const cloudwatch = new CloudWatchClient({ region });
  const alarms = await described(cloudwatch, names);
  return [
    { ...alarmStates(alarms, names), name: 'edge alarms' },
    ...(await noticeChecks('edge alarm notices', new SNSClient({ region }), cloudwatch, alarms)),
  ];
}

async function described(client: CloudWatchClient, names: readonly string[]): Promise<readonly MetricAlarm[]> {
  const { MetricAlarms = [] } = await client.send(
    new DescribeAlarmsCommand({ AlarmNames: [...names], MaxRecords: 100 }),
  );
  return MetricAlarms;
}

/**
 * What the alarms say themselves.
 *
 * @param names those that the stage was deployed with: CloudWatch says nothing of one that somebody deleted
 */
export function alarmStates(
  alarms: readonly Pick<MetricAlarm, 'AlarmName' | 'StateValue' | 'ActionsEnabled'>[],
  names: readonly string[],
): Check {
  const ringing = alarms.filter(({ StateValue }) => StateValue === 'ALARM').map(({ AlarmName }) => AlarmName);
  if (ringing.length > 0) {
    return fail(
      'alarms',
      `ringing: ${ringing.join(', ')}`,
      'Each alarm’s description links its entry in infra/RUNBOOK.md.',
    );
  }
  const there = new Set(alarms.map(({ AlarmName }) => AlarmName));
  const gone = names.filter((name) => !there.has(name));
  if (gone.length > 0) {
    return fail(
      'alarms',
      `deleted: ${gone.join(', ')}`,
      'Somebody deleted them, and deploying again does not see that: detect the stack’s drift in the CloudFormation console.',
    );
  }
  const muted = alarms.filter(({ ActionsEnabled }) => ActionsEnabled === false).map(({ AlarmName }) => AlarmName);
  if (muted.length > 0) return warn('alarms', `muted: ${muted.join(', ')}`, 'Enable their actions when you are done.');
  return ok('alarms', `${alarms.length}, none of them ringing`);
}

/** Whether the alarms reach their topic, and whether somebody hears what it tells. */
async function noticeChecks(
  name: string,
  sns: SNSClient,
  cloudwatch: CloudWatchClient,
  alarms: readonly MetricAlarm[],
): Promise<Check[]> {
  // The newest of the region come first, of all its alarms.
  const { AlarmHistoryItems = [] } = await cloudwatch.send(
    new DescribeAlarmHistoryCommand({ HistoryItemType: 'Action', ScanBy: 'TimestampDescending', MaxRecords: 100 }),
  );
  const lost = lostNotice(AlarmHistoryItems, new Set(alarms.map(({ AlarmName }) => AlarmName)));
  if (lost !== undefined) return [{ ...lost, name }];
  const topics = new Set(alarms.flatMap(({ AlarmActions = [] }) => AlarmActions));
  if (topics.size === 0) return [fail(name, 'the alarms tell nobody', 'Set "alarms" in the stage file and deploy.')];
  const lists = await Promise.all(
    [...topics].map((TopicArn) => sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }))),
  );
  return lists.map(({ Subscriptions = [] }) => ({
    ...subscriptionCheck(Subscriptions),
    name,
  }));
}

/**
 * That the last notice of these alarms could not be handed to the topic, if it was so.
 *
 * @param items what alarms have done, the newest first
 */
export function lostNotice(
  items: readonly Pick<AlarmHistoryItem, 'AlarmName' | 'HistoryItemType' | 'HistorySummary'>[],
  names: ReadonlySet<string | undefined>,
): Check | undefined {
  const last = items.find(({ AlarmName, HistoryItemType }) => HistoryItemType === 'Action' && names.has(AlarmName));
  if (!last?.HistorySummary?.startsWith('Failed')) return undefined;
  return fail(
    'alarm notices',
    `the last one of ${last.AlarmName} was lost: ${last.HistorySummary}`,
    'Let CloudWatch publish: by the policy of the topic and, where a key encrypts it, by that of the key ("encryptionKey" in infra/RUNBOOK.md).',
  );
}

/**
 * Who hears the alarms of a topic. SNS gives `PendingConfirmation` in the place of the ARN until the link in its mail was clicked, or
 * the address in its message was opened.
 */
export function subscriptionCheck(subscriptions: readonly Pick<Subscription, 'SubscriptionArn' | 'Protocol'>[]): Check {
  const name = 'alarm notices';
  // A stage that tells nobody is as somebody wanted it; one who hears nothing is not.
  if (subscriptions.length === 0) {
    const remedy = 'Set "alarms" in the stage file and deploy, or subscribe somebody to the topic that it names.';
    return warn(name, 'nobody is subscribed', remedy);
  }
  const pending = subscriptions.filter(({ SubscriptionArn = '' }) => !SubscriptionArn.startsWith('arn:'));
  const confirmed = subscriptions.length - pending.length;
  const found = `${confirmed} of ${subscriptions.length} subscriptions confirmed`;
  if (pending.length === 0) return ok(name, found);
  const protocols = [...new Set(pending.map(({ Protocol = '' }) => Protocol))];
  const remedy = protocols.map((protocol) => toConfirm[protocol] ?? `Confirm it (${protocol}).`).join(' ');
  return confirmed > 0 ? warn(name, found, remedy) : fail(name, 'no subscription is confirmed', remedy);
}

/** What makes a subscription hear something, by its protocol. */
const toConfirm: Readonly<Record<string, string>> = {
  email: 'Click the link in the mail from AWS Notifications (see the junk folder).',
  https:
    'The webhook has to open the SubscribeURL of the first message that it got: "webhook" in infra/RUNBOOK.md says how to have it sent again.',
};

/** Read from the metric that the alarm on a missing tick watches: Lambda's count of the report function's calls. */
async function lastTick(client: CloudWatchClient, alarms: readonly MetricAlarm[], now: number): Promise<Check> {
  const name = 'last tick';
  const metrics = alarms.flatMap(({ MetricName, Namespace, Dimensions, Metrics = [] }) => [
    { MetricName, Namespace, Dimensions },
    ...Metrics.flatMap(({ MetricStat }) => (MetricStat?.Metric === undefined ? [] : [MetricStat.Metric])),
  ]);
  const ticks = metrics.find(({ MetricName }) => MetricName === 'Invocations');
  if (ticks?.Namespace === undefined) return warn(name, 'no alarm watches the tick', 'Deploy the current version.');
  const { Datapoints = [] } = await client.send(
    new GetMetricStatisticsCommand({
      Namespace: ticks.Namespace,
      MetricName: 'Invocations',
      Dimensions: ticks.Dimensions,
      StartTime: new Date(now - 24 * 60 * minute),
      EndTime: new Date(now),
      Period: 300,
      Statistics: ['Sum'],
    }),
  );
  return tickCheck(
    Datapoints.map(({ Timestamp }) => Timestamp?.getTime() ?? 0),
    now,
  );
}

/**
 * @param ticks when the tick has run in the last day, in milliseconds
 * @param now the same
 */
export function tickCheck(ticks: readonly number[], now: number): Check {
  const name = 'last tick';
  const remedy = 'Reports wait for it: infra/RUNBOOK.md#no-tick says how to look into it.';
  if (ticks.length === 0) {
    const atFirst = 'A stage that was deployed minutes ago ticks for the first time within its "tickMinutes".';
    return fail(name, 'none within a day', `${remedy} ${atFirst}`);
  }
  const minutes = Math.round((now - Math.max(...ticks)) / minute);
  // The schedule's longest period is an hour, and a metric comes minutes late.
  return minutes > 75 ? fail(name, `${minutes} minutes ago`, remedy) : ok(name, `${minutes} minutes ago`);
}
