import { Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { deskEnv } from '../../../functions/desk/env.ts';
import type { reportEnv } from '../../../functions/report/env.ts';
import { lettersSeconds } from '../../../shared/invitation/letters-seconds.ts';
import {
  blindKeyPartition,
  codePartitions,
  codeSetAttributes,
  codeSetPartition,
  expiryAttribute,
  invitedPartitions,
  partitionKey,
  sortKey,
  unwantedPartition,
  versionAttribute,
} from '../../../shared/store/tables.ts';
import type { DebriefFunction } from '../constructs/debrief-function.ts';
import type { StageConfig } from '../stage/stage-schema.ts';
import type { CodeSecret } from './codes.ts';

/** What is asked for by name. */
const specific = { StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' } };

/** What a call is told: how long after the tick it begins letters, and where the key is by which it knows whom they are for. */
export function lettersEnvironment({ tickMinutes }: StageConfig, codeKey: CodeSecret | undefined) {
  return {
    LETTERS_SECONDS: String(lettersSeconds(tickMinutes)),
    ...(codeKey && { CODES_SECRET: codeKey.secretArn }),
  };
}

/**
 * Who is invited to sessions, and their codes, for the tick, which writes to them. With the stage's key it could else open sessions' keys for
 * blind signatures: it may take these away when their date is past (see `allowLeftovers`), and not see them. A stage without a key has nobody
 * invited.
 */
export function allowLetters(
  report: DebriefFunction<typeof reportEnv>,
  programmes: Table,
  codeKey: CodeSecret | undefined,
): void {
  if (codeKey === undefined) return;
  const only = (partitions: string) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${partitions}*`] } });
  const named = (...attributes: string[]) => ({
    'ForAllValues:StringEquals': { 'dynamodb:Attributes': [partitionKey, sortKey, ...attributes] },
  });
  report.readSecret(codeKey);
  report.allowIf(only(invitedPartitions), ['dynamodb:Query'], programmes.tableArn);
  // New ones, which nobody has used.
  const newCode = { ...only(codePartitions), ...named(expiryAttribute, versionAttribute) };
  report.allowIf(newCode, ['dynamodb:PutItem'], programmes.tableArn);
  // How many codes were made, and of those only that.
  const sets = { ...only(codeSetPartition('')), ...named(...codeSetAttributes), ...specific };
  report.allowIf(sets, ['dynamodb:Query'], programmes.tableArn);
  report.denyIf(
    { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [blindKeyPartition('*')] } },
    ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
    programmes.tableArn,
  );
}

/** What the mail service takes in a second and in a day. It knows no resources: the quota is the account's. */
export function allowQuota(
  to: Pick<DebriefFunction<typeof reportEnv | typeof deskEnv>, 'function' | 'role'>,
  { mail }: Pick<StageConfig, 'mail'>,
): void {
  if (mail?.transport === 'smtp') return;
  to.function.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }));
  Validations.of(to.role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'ses:GetSendQuota knows no resources, and neither do the actions of tracing.',
  });
}

/** Which addresses, by their hashes, get no letters, and nothing else of that table. */
export function allowUnwanted(
  to: Pick<DebriefFunction<typeof reportEnv>, 'allowIf'>,
  programmes: Table,
  actions: readonly string[],
): void {
  to.allowIf(
    { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [unwantedPartition] } },
    [...actions],
    programmes.tableArn,
  );
}
