import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { contactEnv } from '../../../functions/contact/env.ts';
import { countAttributes } from '../../../shared/store/dynamodb/count-one.ts';
import { sessionPartition } from '../../../shared/store/dynamodb/sessions.ts';
import {
  addressAttributes,
  askingPartitions,
  deletedAttribute,
  dueIndex,
  expiryAttribute,
  invitedPartitions,
  onceAttribute,
  partitionKey,
  planAttributes,
  sortKey,
  unwantedPartition,
  versionAttribute,
} from '../../../shared/store/tables.ts';
import { DebriefFunction, type DebriefFunctionProps, type EnvironmentOf } from '../constructs/debrief-function.ts';
import type { WebApi } from '../constructs/web-api.ts';
import type { CodeSecret } from './codes.ts';
import type { DataStack } from './data-stack.ts';
import { allowUnwanted } from './letters.ts';
import type { MailSettings } from './mail-settings.ts';

/** What mailing participants stands on. */
export interface ContactProps
  extends Pick<DebriefFunctionProps<typeof contactEnv>, 'bundle' | 'log' | 'service' | 'traced'> {
  data: Pick<DataStack, 'programmes' | 'responses'>;
  web: WebApi;
  mail: MailSettings;
  /** The stage's key; absent: it has none, and mails nobody who asks. */
  codeKey: CodeSecret | undefined;
  environment: Pick<EnvironmentOf<typeof contactEnv>, 'LANGUAGES' | 'SESSION_CACHE_SECONDS'>;
}

/**
 * What participants ask to be mailed, and its function. Only for a stage with a key: without one, a hash that keeps anybody from asking
 * too often would tell who has asked.
 */
export function addContact(
  scope: Construct,
  { data, web, mail, codeKey, environment, ...props }: ContactProps,
): DebriefFunction<typeof contactEnv> | undefined {
  if (codeKey === undefined) return undefined;
  const { programmes, responses } = data;
  const contact = new DebriefFunction(scope, 'Contact', {
    description: 'Mails participants what they ask for',
    schema: contactEnv,
    environment: {
      PROGRAMMES_TABLE: programmes.tableName,
      RESPONSES_TABLE: responses.tableName,
      CODES_SECRET: codeKey.secretArn,
      ...environment,
      ...mail.environment,
    },
    // An answer takes two seconds, and handing a mail over twenty at the most; the API waits for 30.
    timeout: Duration.seconds(29),
    memory: 256,
    systemLogLevel: SystemLogLevel.WARN,
    ...props,
  });
  contact.readSecret(codeKey);
  contact.function.addToRolePolicy(mail.permission);
  allowSessions(contact, programmes);
  allowReceipts(contact, responses);
  allowCounts(contact, programmes);
  allowAddresses(contact, programmes);
  allowUnwanted(contact, programmes, ['dynamodb:PutItem', 'dynamodb:DeleteItem']);
  web.serve('Contact', contact.function, {
    // A hall that is asked leaves its addresses at the same time.
    often: ['GET /f/{code}/follow-up', 'POST /f/{code}/follow-up'],
    rarely: ['POST /f/{code}/mail', 'GET /i/{key}', 'POST /i/{key}'],
  });
  return contact;
}

/** What tells the form that receipts can be mailed. */
export function receiptsByMail(codeKey: CodeSecret | undefined): { MAILS_RECEIPTS?: string } {
  return codeKey === undefined ? {} : { MAILS_RECEIPTS: 'yes' };
}

/**
 * Sessions, and which hashes want no letters. With the stage's key it could else look an address up that it guesses, or open a session's key for
 * blind signatures.
 */
function allowSessions(contact: DebriefFunction<typeof contactEnv>, programmes: Table): void {
  contact.allowIf(
    { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [sessionPartition('*'), unwantedPartition] } },
    ['dynamodb:GetItem'],
    programmes.tableArn,
  );
}

/** Whether there is a response: not one answer. */
function allowReceipts(contact: DebriefFunction<typeof contactEnv>, responses: Table): void {
  contact.allowIf(
    {
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': [partitionKey, sortKey, deletedAttribute] },
      StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    },
    ['dynamodb:GetItem'],
    responses.tableArn,
  );
}

/** How often something was asked for: a number under a hash, and nothing else. */
function allowCounts(contact: DebriefFunction<typeof contactEnv>, programmes: Table): void {
  contact.allowIf(
    {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${askingPartitions}*`] },
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': [partitionKey, sortKey, ...countAttributes] },
    },
    ['dynamodb:UpdateItem'],
    programmes.tableArn,
  );
}

/** Addresses that are left: keeps, deletes and counts them, and reads none. */
function allowAddresses(contact: DebriefFunction<typeof contactEnv>, programmes: Table): void {
  const ofInvited = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${invitedPartitions}*`] } };
  const keys = [partitionKey, sortKey];
  const only = (...attributes: string[]) => ({
    ...ofInvited,
    'ForAllValues:StringEquals': { 'dynamodb:Attributes': [...keys, ...attributes] },
  });
  contact.allowIf(
    only(...addressAttributes, onceAttribute, expiryAttribute, versionAttribute),
    ['dynamodb:PutItem'],
    programmes.tableArn,
  );
  // Whether the tick looks after them.
  contact.allowIf(
    {
      ...only(...planAttributes, versionAttribute),
      StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    },
    ['dynamodb:GetItem'],
    programmes.tableArn,
  );
  contact.allowIf(only(onceAttribute), ['dynamodb:DeleteItem'], programmes.tableArn);
  contact.allowIf(
    { ...only(onceAttribute), StringEquals: { 'dynamodb:Select': 'COUNT' } },
    ['dynamodb:Query'],
    programmes.tableArn,
  );
  // When the tick looks after them.
  contact.allowIf(
    only(dueIndex.partitionKey, dueIndex.sortKey, expiryAttribute, versionAttribute),
    ['dynamodb:UpdateItem'],
    programmes.tableArn,
  );
}
