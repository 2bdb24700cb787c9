import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { deskEnv } from '../../../functions/desk/env.ts';
import type { reportEnv } from '../../../functions/report/env.ts';
import {
  codePartitions,
  codeSetPartition,
  invitedPartitions,
  unwantedPartition,
} from '../../../shared/store/tables.ts';
import type { DebriefFunction } from '../constructs/debrief-function.ts';
import type { StageConfig } from '../stage/stage-schema.ts';
import type { CodeSecret } from './codes.ts';

/** Of the time between two ticks so much is for letters, so that of two ticks no two send letters at once, at twice the rate. */
const share = 0.75;

/** What the tick is told: how long it begins letters, and where the key is by which it knows whom they are for. */
export function lettersEnvironment({ tickMinutes }: StageConfig, codeKey: CodeSecret | undefined) {
  return {
    LETTERS_SECONDS: String(Math.min(tickMinutes * 60 * share, 240)),
    ...(codeKey && { CODES_SECRET: codeKey.secretArn }),
  };
}

/**
 * Who is invited to sessions, and their codes, for the tick, which writes to them: of all else in that table it lists nothing. A stage without
 * a key has nobody invited.
 */
export function allowLetters(
  report: DebriefFunction<typeof reportEnv>,
  programmes: Table,
  config: StageConfig,
  codeKey: CodeSecret | undefined,
): void {
  if (codeKey === undefined) return;
  const only = (partitions: string) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${partitions}*`] } });
  report.allow(['secretsmanager:GetSecretValue'], codeKey.secretArn);
  report.allowIf(only(invitedPartitions), ['dynamodb:Query'], programmes.tableArn);
  report.allowIf(only(codePartitions), ['dynamodb:PutItem'], programmes.tableArn);
  // How many codes were made, and of those only that.
  report.allowIf(only(codeSetPartition('')), ['dynamodb:Query'], programmes.tableArn);
  allowQuota(report, config);
}

/** What the mail service takes in a day. It knows no resources: the quota is the account's. */
export function allowQuota(
  to: Pick<DebriefFunction<typeof reportEnv | typeof deskEnv>, 'function'>,
  { mail }: Pick<StageConfig, 'mail'>,
): void {
  if (mail?.transport === 'smtp') return;
  to.function.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }));
}

/** Which addresses, by their hashes, get no letters, and nothing else of that table. */
export function allowUnwanted(
  to: Pick<DebriefFunction<typeof reportEnv>, 'allowIf'>,
  programmes: Table,
  actions: readonly ['dynamodb:PutItem', 'dynamodb:DeleteItem'?],
): void {
  to.allowIf(
    { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [unwantedPartition] } },
    actions.filter((each) => each !== undefined),
    programmes.tableArn,
  );
}
