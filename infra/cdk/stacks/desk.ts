import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { deskEnv } from '../../../functions/desk/env.ts';
import {
  dispatchAttributes,
  linkAttributes,
  preferenceAttributes,
  publishedNumberAttributes,
} from '../../../shared/store/desk-attributes.ts';
import {
  codePartitions,
  deletedAttribute,
  markAttributes,
  organiserPartition,
  partitionKey,
  programmePartition,
  sortKey,
  versionAttribute,
} from '../../../shared/store/tables.ts';
import { DebriefFunction, type DebriefFunctionProps, type EnvironmentOf } from '../constructs/debrief-function.ts';
import type { WebApi } from '../constructs/web-api.ts';
import type { StageConfig } from '../stage/stage-schema.ts';
import type { CodeSecret } from './codes.ts';
import type { DataStack } from './data-stack.ts';
import { allowQuota } from './letters.ts';
import type { MailSettings } from './mail-settings.ts';

/** What the desk stands on. */
export interface DeskProps extends Pick<DebriefFunctionProps<typeof deskEnv>, 'bundle' | 'log' | 'service' | 'traced'> {
  config: StageConfig;
  data: Pick<DataStack, 'programmes' | 'responses' | 'reports'>;
  web: WebApi;
  mail: MailSettings;
  /** The stage's key for one-time codes; absent: it has none. */
  codeKey: CodeSecret | undefined;
  /** What programmes may be, how long a form's function goes on with a session, and how many send mails at once. */
  environment: Pick<EnvironmentOf<typeof deskEnv>, 'LANGUAGES' | 'MAX_RETENTION_DAYS' | 'SETTLE_SECONDS' | 'WORKERS'>;
}

/** The pages on which organisers set up trainings, and their function; nothing for a stage without a desk. */
export function addDesk(
  scope: Construct,
  { config, data, web, mail, codeKey, environment, ...props }: DeskProps,
): DebriefFunction<typeof deskEnv> | undefined {
  if (config.desk === false) return undefined;
  const { programmes, responses, reports } = data;
  const { organisers = [], operators = [] } = config;
  const desk = new DebriefFunction(scope, 'Desk', {
    description: 'The desk: organisers set up trainings, watch them and get to their results',
    schema: deskEnv,
    environment: {
      PROGRAMMES_TABLE: programmes.tableName,
      RESPONSES_TABLE: responses.tableName,
      REPORTS_TABLE: reports.tableName,
      ORGANISERS: organisers.join(),
      OPERATORS: operators.join(),
      TICK_MINUTES: String(config.tickMinutes),
      ...environment,
      ...mail.environment,
      ...(codeKey && { CODES_SECRET: codeKey.secretArn }),
    },
    // The API waits for 30 seconds.
    timeout: Duration.seconds(29),
    memory: 512,
    tidiesOften: true,
    systemLogLevel: SystemLogLevel.WARN,
    ...props,
  });
  allowProgrammes(desk, programmes);
  if (codeKey !== undefined) allowCodes(desk, programmes, codeKey);
  allowCounts(desk, responses);
  allowShown(desk, reports);
  desk.function.addToRolePolicy(mail.permission);
  if (codeKey !== undefined) allowQuota(desk, config);
  web.serve('Desk', desk.function, { rarely: ['GET /d', 'GET /d/{proxy+}', 'POST /d/{proxy+}'] });
  return desk;
}

/** Drafts, programmes, sessions, and who is signed in. Of sessions nothing can be taken away. */
function allowProgrammes(desk: DebriefFunction<typeof deskEnv>, programmes: Table): void {
  const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
  desk.allow([...reads, 'dynamodb:PutItem', 'dynamodb:UpdateItem'], programmes.tableArn);
  desk.allowIf(
    { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [programmePartition('*'), organiserPartition('*')] } },
    ['dynamodb:DeleteItem'],
    programmes.tableArn,
  );
}

/** One-time codes that nobody has used can be withdrawn. */
function allowCodes(desk: DebriefFunction<typeof deskEnv>, programmes: Table, codeKey: CodeSecret): void {
  desk.readSecret(codeKey);
  desk.allowIf(
    { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${codePartitions}*`] } },
    ['dynamodb:DeleteItem'],
    programmes.tableArn,
  );
}

/** How many responses there are, and how many of them were given in a way: not one of them. */
function allowCounts(desk: DebriefFunction<typeof deskEnv>, responses: Table): void {
  desk.allowIf(
    {
      'ForAllValues:StringEquals': {
        'dynamodb:Attributes': [partitionKey, deletedAttribute, ...Object.values(markAttributes)],
      },
      StringEquals: { 'dynamodb:Select': 'COUNT' },
    },
    ['dynamodb:Query'],
    responses.tableArn,
  );
}

/**
 * What was published and mailed, and what recipients wish. Seals and what is known of speakers lie beside it, and IAM can't tell items
 * of a partition apart; so the desk may name what is in the ones and not what is in the others. It keeps links and puts nothing in the
 * place of an item.
 */
function allowShown(desk: DebriefFunction<typeof deskEnv>, reports: Table): void {
  const keys = [partitionKey, sortKey, versionAttribute];
  const written = [...dispatchAttributes, ...preferenceAttributes, ...linkAttributes];
  const attributes = (names: readonly string[]) => ({
    'ForAllValues:StringEquals': { 'dynamodb:Attributes': [...new Set([...keys, ...names])] },
  });
  desk.allowIf(
    {
      ...attributes([...publishedNumberAttributes, ...dispatchAttributes, ...preferenceAttributes]),
      StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    },
    ['dynamodb:Query'],
    reports.tableArn,
  );
  desk.allowIf(
    {
      ...attributes(written),
      StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE', 'UPDATED_OLD', 'UPDATED_NEW'] },
    },
    ['dynamodb:UpdateItem'],
    reports.tableArn,
  );
}
