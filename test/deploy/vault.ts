import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutBucketLifecycleConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { cdkIn, isEmulated, outputsOf } from './account.ts';

/** The other account: an emulator takes an access key of twelve digits for one; elsewhere a profile has to be named. */
const { VAULT_PROFILE: profile } = process.env;
const others: NodeJS.ProcessEnv | undefined = profile ? { AWS_PROFILE: profile } : undefined;
const env = isEmulated ? { AWS_ACCESS_KEY_ID: '222222222222' } : others;

/** A bucket in another account, and the file of the stage whose backups it takes. */
export interface DeployedVault {
  readonly bucket: string;
  /** What a program needs in its environment to be somebody in that account. */
  readonly env: NodeJS.ProcessEnv;
  readonly settings: string;
}

/**
 * Deploys a vault with credentials of another account, and names it in a copy of a stage file; undefined where there is no other account.
 *
 * @param settings the stage file
 */
export async function deployedVault(
  settings: string,
  stage: string,
  folder: string,
): Promise<DeployedVault | undefined> {
  if (env === undefined) return undefined;
  const { Account } = await new STSClient({}).send(new GetCallerIdentityCommand({}));
  const file = join(folder, `${stage}.yaml`);
  const text = `${readFileSync(settings, 'utf8')}account: "${Account}"\n`;
  writeFileSync(file, text);
  const outputsFile = join(folder, 'outputs-vault.json');
  const app = ['--app', 'node --import tsx test/deploy/app.ts', '--output', join(folder, 'cdk-vault')];
  const context = ['-c', 'vault=true', '-c', `settings=${file}`];
  await cdkIn(env, 'deploy', ...app, ...context, '--require-approval', 'never', '--outputs-file', outputsFile);
  const output = outputsOf(outputsFile, `Debrief-${stage}-Vault`);
  if (isEmulated) await endedAfter(14, output('Bucket'), env);
  assert.notEqual(output('Key').split(':')[4], Account, 'the vault is in another account');
  writeFileSync(file, `${text}${output('StageFile')}\n`);
  return { bucket: output('Bucket'), env, settings: file };
}

/** MiniStack drops what a template says of it. */
async function endedAfter(days: number, bucket: string, { AWS_ACCESS_KEY_ID = '' }: NodeJS.ProcessEnv): Promise<void> {
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: 'test' };
  const rule = { Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: days } } as const;
  await new S3Client({ credentials }).send(
    new PutBucketLifecycleConfigurationCommand({ Bucket: bucket, LifecycleConfiguration: { Rules: [rule] } }),
  );
}
