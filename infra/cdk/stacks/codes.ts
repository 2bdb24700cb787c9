import { CfnOutput } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { formEnv } from '../../../functions/form/env.ts';
import type { submitEnv } from '../../../functions/submit/env.ts';
import {
  claimAttribute,
  codePartitions,
  codeSetAttributes,
  codeSetPartition,
  partitionKey,
  sortKey,
} from '../../../shared/store/tables.ts';
import { CodeKey } from '../constructs/code-key.ts';
import type { DebriefFunction } from '../constructs/debrief-function.ts';
import type { StageConfig } from '../stage/stage-schema.ts';

/** The stage's key for one-time codes, as functions are told of it and let read it. */
export type CodeSecret = Pick<Secret, 'secretArn' | 'encryptionKey'>;

/**
 * The key for one-time codes, of a stage that has them.
 *
 * @param encryptionKey the customer's key, which encrypts it; absent: Secrets Manager's own
 */
export function addCodeKey(
  scope: Construct,
  config: StageConfig,
  encryptionKey: IKey | undefined,
): CodeSecret | undefined {
  if (!config.codes) return undefined;
  const { secret } = new CodeKey(scope, 'Codes', { retain: config.retain, encryptionKey });
  new CfnOutput(scope, 'CodesSecret', { value: secret.secretArn });
  return secret;
}

/** Who used a code: of codes alone, and nothing else of them. */
export function allowClaims(
  submit: DebriefFunction<typeof submitEnv>,
  programmes: Table,
  codeKey: CodeSecret | undefined,
): void {
  if (codeKey === undefined) return;
  submit.readSecret(codeKey);
  submit.allowIf(
    {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${codePartitions}*`] },
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': [partitionKey, sortKey, claimAttribute] },
    },
    ['dynamodb:UpdateItem'],
    programmes.tableArn,
  );
}

/** How many codes a session has, and how many are used: of codes alone, of whose items nobody can tell what they are. */
export function allowCodeCounts(
  form: DebriefFunction<typeof formEnv>,
  programmes: Table,
  codeKey: CodeSecret | undefined,
): void {
  if (codeKey === undefined) return;
  form.allowIf(
    {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${codePartitions}*`, codeSetPartition('*')] },
      'ForAllValues:StringEquals': {
        'dynamodb:Attributes': [partitionKey, sortKey, claimAttribute, ...codeSetAttributes],
      },
      StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    },
    ['dynamodb:Query'],
    programmes.tableArn,
  );
}
