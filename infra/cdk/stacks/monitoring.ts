import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation, type Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type MetricName, metricNamespace } from '../../../shared/log/metrics.ts';
import type { FunctionName } from '../../bundle/bundle.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { ExplainedAlarm, type ExplainedAlarmProps } from '../constructs/explained-alarm.ts';
import type { WebApi } from '../constructs/web-api.ts';
import type { StageConfig } from '../stage/stage-schema.ts';
import { serviceName } from './service-name.ts';

/** What is watched. */
export interface Monitored {
  config: StageConfig;
  /** The customer's key, if the stage has one. */
  encryptionKey: IKey | undefined;
  web: WebApi;
  responses: Table;
  failures: Queue;
  /** What is handed out to be worked on. */
  work: Queue;
  functions: Record<
    Exclude<FunctionName, 'gate' | 'bounce' | 'desk' | 'contact' | 'canary' | 'backup'>,
    { function: LambdaFunction }
  > & {
    /** Unless the stage has none. */
    desk?: { function: LambdaFunction };
    /** Only where participants can be mailed. */
    contact?: { function: LambdaFunction };
    gate?: { function: LambdaFunction };
    /** Only where SES tells of mails that came back. */
    bounce?: { function: LambdaFunction };
    /** Only where the stage has one. */
    canary?: { function: LambdaFunction };
    /** Only where backups go to another account. */
    backup?: { function: LambdaFunction };
  };
}

const period = Duration.minutes(5);

/**
 * Requests within an hour: a hundred full halls, or 28 a second without end, which would cost some hundred dollars a month.
 */
const manyRequests = 100_000;

/** The period in which each tick falls: a metric that it writes has no gaps between two of them. */
function paceOf(tickMinutes: number) {
  return tickMinutes <= 5 ? period : Duration.minutes(tickMinutes <= 15 ? 15 : 60);
}

/** How long no tick is a fault: three of them at the usual pace; otherwise two periods in which one must have come. */
function silenceOf(tickMinutes: number) {
  return { period: Duration.minutes(tickMinutes > 15 ? 60 : 15), periods: tickMinutes > 5 ? 2 : 1 };
}

/** The alarms and the dashboard of a stage. Returns the topic that alarms go to. */
export function addMonitoring(
  scope: Construct,
  { config, web, responses, failures, work, functions, encryptionKey }: Monitored,
): ITopic {
  const { address, webhook, topic: existing } = config.alarms ?? {};
  const { topic } = new AlarmTopic(scope, 'Alarms', { address, webhook, existing, masterKey: encryptionKey });
  const alarm = (id: string, props: Omit<ExplainedAlarmProps, 'topic'>) =>
    new ExplainedAlarm(scope, id, { ...props, topic }).alarm;
  // Written when there is something to count, and billed for the hours in which they are.
  const own = (name: MetricName, statistic: 'Sum' | 'Maximum' = 'Sum', each = period) =>
    new Metric({
      namespace: metricNamespace,
      metricName: name,
      dimensionsMap: { service: serviceName(config.stage) },
      statistic,
      period: each,
    });
  const all = Object.values(functions).map((one) => one.function);
  const silence = silenceOf(config.tickMinutes);
  const ticks = functions.report.function.metricInvocations({ period: silence.period, statistic: 'Sum' });
  const serverErrors = web.api.metricServerError({ period });
  const throttledRequests = web.metricThrottled(serviceName(config.stage), period);

  alarm('ReportOverdue', {
    metric: own('OverdueMinutes', 'Maximum', paceOf(config.tickMinutes)),
    threshold: 30,
    impact: 'Organisers wait for a report that should have been sent half an hour ago.',
    anchor: 'report-overdue',
  });
  alarm('WorkWaits', {
    // Counted for a queue that is in use, and for six hours after that.
    metric: work.metricApproximateAgeOfOldestMessage({ period }),
    threshold: 30 * 60,
    impact:
      'More reports are due than go out, or calls that work on them die: organisers wait for half an hour and longer.',
    anchor: 'work-waits',
  });
  alarm('ReportStuck', {
    metric: own('ReportsStuck'),
    threshold: 1,
    impact: 'A report can not be made until somebody mends what stands in its way; all others go out.',
    anchor: 'report-stuck',
  });
  alarm('NoTick', {
    // Lambda's own count costs nothing; a tick that begins and fails is a function error.
    metric: ticks,
    threshold: 1,
    below: true,
    periods: silence.periods,
    silenceIsFault: true,
    impact: 'Nothing looks for reports that are due: none will be sent.',
    anchor: 'no-tick',
  });
  alarm('MailsFailed', {
    metric: own('MailsFailed'),
    threshold: 1,
    impact: 'A recipient does not get a report.',
    anchor: 'mails-failed',
  });
  alarm('MailsUnknown', {
    metric: own('MailsUnknown'),
    threshold: 1,
    impact: 'A recipient may or may not have got a report, and it is not sent again by itself.',
    anchor: 'mails-unknown',
  });
  alarm('ItemsQuarantined', {
    metric: own('QuarantinedItems', 'Maximum'),
    threshold: 1,
    impact: 'Stored items can not be read: answers are missing from the numbers of a report, or a report waits.',
    anchor: 'items-quarantined',
  });
  alarm('VerifyDrift', {
    metric: own('VerifyDrift'),
    threshold: 1,
    impact: 'The stored answers of a session no longer give the numbers that were reported.',
    anchor: 'verify-drift',
  });
  if (functions.bounce !== undefined) {
    alarm('MailsBounced', {
      metric: own('Bounces'),
      threshold: 1,
      impact: 'A recipient’s address takes no mail, and reports to it end.',
      anchor: 'mails-bounced',
    });
    alarm('Complaints', {
      metric: own('Complaints'),
      threshold: 1,
      impact: 'A recipient called a report spam: a few of these and SES stops all mail of the account.',
      anchor: 'complaints',
    });
  }
  if (functions.desk !== undefined) {
    alarm('SignInMailsFailed', {
      metric: own('SignInMailsFailed'),
      threshold: 1,
      impact: 'Organisers who ask for a link get none: nobody signs in at the desk.',
      anchor: 'sign-in-mails-failed',
    });
    alarm('DeskErrors', {
      metric: functions.desk.function.metricErrors({ period }),
      threshold: 1,
      impact:
        'The desk ran out of time or memory: what an organiser sent may not be stored, and publishing goes on when it is done again.',
      anchor: 'desk-errors',
    });
    alarm('DeskThrottles', {
      metric: functions.desk.function.metricThrottles({ period }),
      threshold: 1,
      impact: 'The account’s functions are all busy: organisers see an error page of API Gateway’s.',
      anchor: 'desk-throttles',
    });
  }
  if (functions.contact !== undefined) {
    alarm('ReceiptMailsFailed', {
      metric: own('ReceiptMailsFailed'),
      threshold: 3,
      impact: 'Participants who ask for their receipt by mail get none: the page tells them so.',
      anchor: 'receipt-mails-failed',
    });
  }
  alarm('ManyRefused', {
    metric: own('ResponsesRefused'),
    threshold: 100,
    impact: 'Participants may be unable to send their answers, or somebody is trying things out.',
    anchor: 'many-responses-refused',
  });
  // Each alarm has one metric, for each costs 0.10 dollars a month. A function that fails behind the API is a server
  // error, and a note of a bounced mail that fails for good is a failed call.
  alarm('FunctionErrors', {
    metric: functions.report.function.metricErrors({ period }),
    threshold: 1,
    impact: 'A tick failed: reports that are due may be late.',
    anchor: 'function-errors',
  });
  alarm('FunctionThrottles', {
    metric: functions.submit.function.metricThrottles({ period }),
    threshold: 1,
    impact: 'The account’s functions are all busy: participants see an error and have to send again.',
    anchor: 'function-throttles',
  });
  alarm('CallsFailed', {
    // Those that come, not those that are there: one that nobody looks at would keep all later ones silent.
    metric: failures.metricNumberOfMessagesSent({ period }),
    threshold: 1,
    // What a queue counts after hours without a message may come a quarter of an hour late.
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
    periods: 4,
    once: true,
    impact: 'A tick, a note of a bounced mail or a backup failed for good and waits for a person.',
    anchor: 'calls-failed',
  });
  alarm('ServerErrors', {
    metric: serverErrors,
    threshold: 1,
    impact: 'Participants or organisers saw an error page.',
    anchor: 'server-errors',
  });
  alarm('RequestsThrottled', {
    metric: throttledRequests,
    // A robot that tries addresses meets the limit of the slow routes a few times.
    threshold: 20,
    impact: 'More people come at once than the stage lets in: they are asked to wait, or to send again.',
    anchor: 'requests-throttled',
  });
  alarm('ManyRequests', {
    metric: web.api.metricCount({ period: Duration.hours(1) }),
    threshold: manyRequests,
    impact: 'Far more requests come than trainings make, and each is paid for.',
    anchor: 'many-requests',
  });
  // Not DynamoDB's own count: an alarm on that keeps its state while nothing is counted, whatever it is told about missing
  // data, so it would ring for ever. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
  alarm('WritesThrottled', {
    metric: own('WritesThrottled'),
    threshold: 1,
    impact:
      'More is sent at once than a table takes, mostly more answers than the write cap allows: participants have to send again.',
    anchor: 'writes-throttled',
  });

  // Of a write that was done DynamoDB counts its time: so many were answers, and a few that somebody took back.
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html
  const stored = responses.metricSuccessfulRequestLatency({
    dimensionsMap: { TableName: responses.tableName, Operation: Operation.PUT_ITEM },
    statistic: 'SampleCount',
    label: 'ResponsesStored',
    period,
  });
  const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 8 });
  new Dashboard(scope, 'Dashboard', { defaultInterval: Duration.days(1) }).addWidgets(
    graph('Responses', stored, own('ResponsesRefused'), own('WritesThrottled')),
    graph('Reports due', own('ReportsDue', 'Maximum'), own('OverdueMinutes', 'Maximum'), own('ReportsStuck'), ticks),
    graph(
      'Mails',
      own('MailsSent'),
      own('MailsFailed'),
      own('MailsUnknown'),
      own('Bounces'),
      own('Complaints'),
      ...(functions.desk === undefined ? [] : [own('SignInMailsFailed')]),
      ...(functions.contact === undefined ? [] : [own('ReceiptMailsFailed')]),
    ),
    graph(
      'Data',
      own('QuarantinedItems', 'Maximum'),
      own('VerifyDrift'),
      ...(functions.canary === undefined ? [] : [own('CanaryPassed')]),
      ...(functions.backup === undefined ? [] : [own('BackupsMade')]),
    ),
    graph(
      'Requests',
      web.api.metricCount({ period }),
      web.api.metricClientError({ period }),
      throttledRequests,
      serverErrors,
    ),
    graph(
      'Latency',
      web.api.metricLatency({ period, statistic: 'p50' }),
      web.api.metricLatency({ period, statistic: 'p99' }),
    ),
    graph('Function errors', ...all.map((one) => one.metricErrors({ period }))),
    graph('Function throttles', ...all.map((one) => one.metricThrottles({ period }))),
  );
  return topic;
}
