import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { canaryEnv } from '../../../functions/canary/env.ts';
import { metricNamespace } from '../../../shared/log/metrics.ts';
import { canaryCodes, canaryProgramme } from '../../../shared/programme/canary.ts';
import { programmePartition } from '../../../shared/store/tables.ts';
import { DebriefFunction, type DebriefFunctionProps } from '../constructs/debrief-function.ts';
import { ExplainedAlarm } from '../constructs/explained-alarm.ts';
import { TickSchedule } from '../constructs/tick-schedule.ts';
import type { WebApi } from '../constructs/web-api.ts';
import type { StageConfig } from '../stage/stage-schema.ts';
import type { DataStack } from './data-stack.ts';

/** What the canary stands on. */
export interface CanaryProps
  extends Pick<DebriefFunctionProps<typeof canaryEnv>, 'bundle' | 'log' | 'service' | 'traced'> {
  config: StageConfig;
  data: Pick<DataStack, 'programmes' | 'responses' | 'reports'>;
  web: WebApi;
  /** The address of all pages, without a slash at its end. */
  publicUrl: string;
}

/** Its function; none for a stage without one. */
export interface CanaryFunction {
  readonly canary?: DebriefFunction<typeof canaryEnv>;
}

/**
 * Twice a day, each time for the session of the time before: what breaks just after a session was reported is met by the next one, and told
 * when that is looked at. So whatever breaks is told in little more than a day.
 */
const everyHours = 12;

/** The session by which a stage sees that it works, with its function and its schedule; nothing for a stage without one. */
export function addCanary(scope: Construct, { config, data, web, publicUrl, ...props }: CanaryProps): CanaryFunction {
  if (config.canary === undefined) return {};
  const { programmes, responses, reports } = data;
  const every = Duration.hours(everyHours);
  const canary = new DebriefFunction(scope, 'Canary', {
    description: 'Answers a session of its own as participants do, and reads its report as organisers do',
    schema: canaryEnv,
    environment: {
      PROGRAMMES_TABLE: programmes.tableName,
      RESPONSES_TABLE: responses.tableName,
      REPORTS_TABLE: reports.tableName,
      PUBLIC_URL: publicUrl,
      RECIPIENT: config.canary,
    },
    timeout: Duration.minutes(3),
    memory: 256,
    systemLogLevel: SystemLogLevel.WARN,
    ...props,
    // A run that fails is missed by its alarm, and the next one begins anew.
    asynchronous: { retries: 0, within: Duration.hours(1) },
  });
  const own = (...partitions: string[]) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } });
  const named = own(programmePartition(canaryProgramme), `SESSION#${canaryCodes}*`);
  const cleared = ['dynamodb:Query', 'dynamodb:DeleteItem'];
  canary.allowIf(
    named,
    ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', ...cleared],
    programmes.tableArn,
  );
  canary.allowIf(own(`${canaryCodes}*`), cleared, responses.tableArn);
  canary.allowIf(named, ['dynamodb:UpdateItem', ...cleared], reports.tableArn);
  const schedule = new TickSchedule(scope, 'CanarySchedule', {
    description: 'Opens a session that shows whether all works, and looks at the one before',
    every,
    target: canary.function,
  });
  // It calls as soon as it is there, and the pages have to be there by then.
  // https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#rate-based
  schedule.node.addDependency(web);
  return { canary };
}

/** Rings when no run has passed for longer than from one to the next, whatever kept it: also that none was begun. */
export function addCanaryAlarm(scope: Construct, { canary }: CanaryFunction, service: string, topic: ITopic): void {
  if (canary === undefined) return;
  new ExplainedAlarm(scope, 'CanarySilent', {
    metric: new Metric({
      namespace: metricNamespace,
      metricName: 'CanaryPassed',
      dimensionsMap: { service },
      statistic: 'Sum',
      period: Duration.hours(1),
    }),
    threshold: 1,
    below: true,
    // As long as CloudWatch looks back: up to a week, by periods of an hour.
    periods: everyHours + 1,
    silenceIsFault: true,
    impact:
      'Something does not work that participants or organisers use: a form, answers, a report, its mail or its page.',
    anchor: 'canary-silent',
    topic,
  });
}
