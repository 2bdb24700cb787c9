import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { bounceEnv } from '../../../functions/bounce/env.ts';
import { DebriefFunction, type DebriefFunctionProps } from '../constructs/debrief-function.ts';
import { MailEvents } from '../constructs/mail-events.ts';
import { MailIdentity } from '../constructs/mail-identity.ts';
import type { StageConfig } from '../stage/stage-schema.ts';
import { allowUnwanted } from './letters.ts';
import { allowPreferences } from './preferences-grant.ts';

/** What noting bounces stands on. */
export interface BouncesProps
  extends Pick<DebriefFunctionProps<typeof bounceEnv>, 'bundle' | 'log' | 'service' | 'traced'> {
  config: StageConfig;
  programmes: Table;
  reports: Table;
  /** Where an event goes that can't be noted: lost, it would let mails go on to an address that refuses them. */
  failures: Queue;
}

/** What SES tells of mails that did not arrive, and the function that notes it; nothing for a stage that sends by SMTP. */
export function addBounces(
  scope: Construct,
  { config, programmes, reports, failures, ...props }: BouncesProps,
): { bounce: DebriefFunction<typeof bounceEnv>; events: MailEvents } | undefined {
  if (config.mail?.transport === 'smtp') return undefined;
  const events = new MailEvents(scope, 'MailEvents', props.log.encryptionKey);
  const { address, identity = 'existing' } = config.sender;
  if (identity !== 'existing') {
    new MailIdentity(scope, 'MailIdentity', { address, of: identity, configurationSet: events.configurationSet });
  }
  const bounce = new DebriefFunction(scope, 'Bounce', {
    description: 'Takes note of mails that did not arrive or were complained about',
    schema: bounceEnv,
    environment: { PROGRAMMES_TABLE: programmes.tableName, REPORTS_TABLE: reports.tableName },
    timeout: Duration.seconds(30),
    memory: 256,
    systemLogLevel: SystemLogLevel.WARN,
    ...props,
    asynchronous: { retries: 2, within: Duration.hours(6), failures },
  });
  bounce.allow(['dynamodb:GetItem'], programmes.tableArn);
  allowPreferences(bounce, reports, 'undeliverable');
  if (config.codes) allowUnwanted(bounce, programmes, ['dynamodb:PutItem']);
  events.topic.addSubscription(new LambdaSubscription(bounce.function, { deadLetterQueue: failures }));
  return { bounce, events };
}
