import { CfnOutput, Duration, Validations } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { backupEnv } from '../../../functions/backup/env.ts';
import { type MetricName, metricNamespace } from '../../../shared/log/metrics.ts';
import { DebriefFunction, type DebriefFunctionProps } from '../constructs/debrief-function.ts';
import { ExplainedAlarm } from '../constructs/explained-alarm.ts';
import { TickSchedule } from '../constructs/tick-schedule.ts';
import { backupDays } from '../stage/stage-backup.ts';
import type { StageConfig } from '../stage/stage-schema.ts';
import type { DataStack } from './data-stack.ts';

/** What the daily backup stands on. */
export interface BackupProps
  extends Pick<DebriefFunctionProps<typeof backupEnv>, 'bundle' | 'log' | 'service' | 'traced'> {
  config: StageConfig;
  data: DataStack;
  /** Where a call goes that failed for good. */
  failures: Queue;
}

/** From one backup to the next. */
const every = Duration.days(1);

/** What a stage has of it: nothing, where it names no bucket. */
interface Backup {
  readonly functions: { readonly backup?: DebriefFunction<typeof backupEnv> };
  /** Has an alarm tell this topic when no backup is made. */
  watch(topic: ITopic): void;
}

/** The function that copies the tables to another account each day, where the stage names a bucket for it. */
export function addBackup(scope: Construct, { config, data, failures, ...props }: BackupProps): Backup {
  const { backup } = config;
  if (backup === undefined) return { functions: {}, watch() {} };
  const tables = [data.programmes, data.responses, data.reports] as const;
  const one = new DebriefFunction(scope, 'Backup', {
    description: 'Copies what is stored to the bucket of another account',
    schema: backupEnv,
    environment: {
      PROGRAMMES_TABLE: data.programmes.tableName,
      RESPONSES_TABLE: data.responses.tableName,
      REPORTS_TABLE: data.reports.tableName,
      STAGE: config.stage,
      BUCKET: backup.bucket,
      BUCKET_KEY: backup.key,
      DAYS: String(backupDays(config)),
    },
    // The longest that Lambda knows; infra/SCALE.md says how much is copied in it.
    timeout: Duration.minutes(15),
    // Copying is work for the processor, and at this size Lambda gives a whole one.
    memory: 1769,
    systemLogLevel: SystemLogLevel.WARN,
    ...props,
    asynchronous: { retries: 2, within: Duration.hours(6), failures },
  });
  one.allow(['dynamodb:Scan'], ...tables.map(({ tableArn }) => tableArn));
  // No account reaches a bucket of another partition.
  const [, partition] = backup.key.split(':');
  const bucket = `arn:${partition}:s3:::${backup.bucket}`;
  one.allow(['s3:PutObject'], `${bucket}/${config.stage}/*`);
  one.allow(['s3:GetLifecycleConfiguration'], bucket);
  Validations.of(one.role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${bucket}/${config.stage}/*]`,
    reason: 'Each backup has a folder of its own in that of the stage.',
  });
  one.useKeyOfBucket(backup.key);
  new TickSchedule(scope, 'BackupDaily', {
    description: 'Has the tables copied to another account',
    every,
    target: one.function,
  });
  new CfnOutput(scope, 'BackupFunction', { value: one.function.functionName });
  return { functions: { backup: one }, watch: (topic) => addAlarm(scope, props.service, topic) };
}

/** Rings when no backup has been made for longer than a day: none was begun, or each has failed. */
function addAlarm(scope: Construct, service: string, topic: ITopic): void {
  new ExplainedAlarm(scope, 'NoBackup', {
    metric: new Metric({
      namespace: metricNamespace,
      metricName: 'BackupsMade' satisfies MetricName,
      dimensionsMap: { service },
      statistic: 'Sum',
      period: Duration.hours(6),
    }),
    threshold: 1,
    below: true,
    // 30 hours: one day, and the tries of the next.
    periods: 5,
    silenceIsFault: true,
    impact: 'No backup has reached the other account for 30 hours: what is lost with this one from now on is lost.',
    anchor: 'no-backup',
    topic,
  });
}
