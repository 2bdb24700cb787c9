import * as z from 'zod';
import { partitionOf } from './region.ts';
import { help } from './stage-help.ts';
import type { StageConfig } from './stage-schema.ts';

/**
 * No copy may hold what was deleted longer than point-in-time recovery does, for 35 days; and S3 begins to delete at the midnight after the
 * last day, and may take some days for it.
 *
 * @see https://repost.aws/knowledge-center/s3-lifecycle-rule-delay
 */
const mostBackupDays = 30;

/** Time to notice that an account is lost, or closed, and to get at the one with the backups. */
const usualBackupDays = 14;

/**
 * Letters of a stage with backups: the vault lets in a role by its name, `Debrief-STAGE-Service-BackupRole`, 8 letters of the CDK's and 14 of
 * CloudFormation's, which cuts names off that have more than 64.
 */
const longestStageName = 15;

/** Daily backups to another account. */
export const backup = z
  .strictObject({
    bucket: z
      .string()
      .regex(/^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .register(help, {
        allowed: 'the name of an S3 bucket',
        hint: 'The output Bucket of the vault: infra/RUNBOOK.md, "backup", says how it is made in the other account.',
      }),
    key: z
      .string()
      .regex(/^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/)
      .register(help, {
        allowed: 'the ARN of a KMS key of the account and region in which the bucket is',
        hint: 'The output Key of the vault.',
      }),
    days: z.optional(z.int().min(1).max(mostBackupDays)).register(help, {
      allowed: `a whole number from 1 to ${mostBackupDays}`,
      hint: `How long the vault keeps each backup, and with it what was deleted since. Without it, ${usualBackupDays}. Changed, deploy the vault again as well, and first.`,
    }),
  })
  .register(help, {
    allowed: 'a map with bucket and key, perhaps days',
    hint: 'Each day all that is stored is copied there. Without it, copies are in the stage’s own account only.',
  });

/** How many days the vault of a stage keeps a backup; also before the stage names its vault. */
export function backupDays(config: Pick<StageConfig, 'backup' | 'maxRetentionDays'>): number {
  return config.backup?.days ?? Math.min(usualBackupDays, config.maxRetentionDays ?? usualBackupDays);
}

/** What stands against the backups that a stage file asks for, a line each. */
export function backupFaults(
  config: Pick<StageConfig, 'stage' | 'backup' | 'account' | 'region' | 'maxRetentionDays'>,
): string[] {
  const { stage, backup: asked, account, region, maxRetentionDays: longest } = config;
  if (asked === undefined) return [];
  const [, partition, , , owner] = asked.key.split(':');
  return [
    ...(stage.length > longestStageName
      ? [
          `stage: ${stage} has ${stage.length} letters; allowed with backup: at most ${longestStageName}. AWS cuts off the name of a role with more, and the vault knows the role by its name.`,
        ]
      : []),
    ...(owner === account
      ? [
          `backup.key: is of account ${owner}, in which the stage is; allowed: one of another account. Who loses this one, or gets into it, has both.`,
        ]
      : []),
    ...(region !== undefined && partition !== partitionOf(region)
      ? [
          `backup.key: is in the partition ${partition}; allowed: one in ${partitionOf(region)}, as ${region} is. No account reaches a bucket of another partition.`,
        ]
      : []),
    ...(longest !== undefined && backupDays(config) > longest
      ? [
          `backup.days: ${backupDays(config)} is longer than maxRetentionDays; allowed: at most ${longest}. A backup may not outlive what it holds.`,
        ]
      : []),
  ];
}
