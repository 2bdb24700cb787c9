import { type CloudWatchClient, GetMetricStatisticsCommand, type MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { MetricName } from '../../../../shared/log/metrics.ts';
import { day, minute } from '../../../../shared/time/instant.ts';
import { type Check, fail, ok } from './check.ts';

/** How far back is looked. */
const looked = 15 * day;

/**
 * When the last whole backup reached the other account: the stage itself can't look into the bucket. Read from the metric that the alarm on a
 * missing one watches; nothing where no alarm does.
 */
export async function backupChecks(
  client: CloudWatchClient,
  alarms: readonly MetricAlarm[],
  now: number,
): Promise<readonly Check[]> {
  const watching = alarms.find(({ MetricName: name }) => name === ('BackupsMade' satisfies MetricName));
  if (watching === undefined) return [];
  const { Namespace, MetricName: name, Dimensions } = watching;
  const { Datapoints = [] } = await client.send(
    new GetMetricStatisticsCommand({
      Namespace,
      MetricName: name,
      Dimensions,
      StartTime: new Date(now - looked),
      EndTime: new Date(now),
      Period: 3600,
      Statistics: ['Sum'],
    }),
  );
  const made = Datapoints.map(({ Timestamp }) => Timestamp?.getTime() ?? 0);
  return [backupCheck(made, now)];
}

/**
 * @param made the hours of the last two weeks in which one was made, in milliseconds
 * @param now the same
 */
export function backupCheck(made: readonly number[], now: number): Check {
  const name = 'last backup';
  const remedy =
    'What is lost with this account since then is lost: infra/RUNBOOK.md#no-backup says how to look into it.';
  if (made.length === 0) return fail(name, `none within ${looked / day} days`, remedy);
  const hours = Math.round((now - Math.max(...made)) / (60 * minute));
  // One a day, whose time is the beginning of its hour, and a metric comes minutes late.
  return hours > 26 ? fail(name, `${hours} hours ago`, remedy) : ok(name, `${hours} hours ago`);
}
