import {
  GetBucketLifecycleConfigurationCommand,
  type GetBucketLifecycleConfigurationCommandInput,
  type LifecycleRule,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import type { BackupPlace } from '../../shared/store/dynamodb/backup/write-backup.ts';
import type { Instant } from '../../shared/time/instant.ts';

/** A bucket in another account, to which backups can be added, and nothing else. */
export interface Vault {
  /** The folder of a new backup. */
  folder(madeAt: Instant): BackupPlace;
  /** Rejects where the bucket would keep a backup longer than so many days. */
  demandEnd(days: number): Promise<void>;
}

/** @param key the ARN of the key that encrypts what is in it: the bucket is of the same account and region */
export function vaultAt(
  { bucket, key, stage }: { readonly bucket: string; readonly key: string; readonly stage: string },
  target: Pick<S3ClientConfig, 'endpoint' | 'credentials'> = {},
): Vault {
  const [, , , region = '', owner = ''] = key.split(':');
  const client = new S3Client({
    ...target,
    region,
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 2000, requestTimeout: 60_000, throwOnRequestTimeout: true },
  });
  const own = { Bucket: bucket, ExpectedBucketOwner: owner };
  return {
    folder: (madeAt) => ({
      async put(name, content) {
        await client.send(
          new PutObjectCommand({
            ...own,
            Key: `${folderOf(stage, madeAt)}${name}`,
            Body: content,
            ServerSideEncryption: 'aws:kms',
            SSEKMSKeyId: key,
            // Never in the place of another: the bucket's policy demands it.
            IfNoneMatch: '*',
          }),
        );
      },
    }),
    async demandEnd(days) {
      const least = endOf(await rulesOf(client, own), `${stage}/`);
      if (least === undefined || least > days) {
        const found = least === undefined ? 'for good' : `for ${least} days`;
        throw new Error(
          `bucket ${bucket} keeps backups ${found}, and the stage says ${days} days: deploy the vault again`,
        );
      }
    },
  };
}

async function rulesOf(client: S3Client, own: GetBucketLifecycleConfigurationCommandInput): Promise<LifecycleRule[]> {
  try {
    return (await client.send(new GetBucketLifecycleConfigurationCommand(own))).Rules ?? [];
  } catch (cause) {
    // S3 says it so where there is none.
    if (cause instanceof Error && cause.name === 'NoSuchLifecycleConfiguration') return [];
    throw cause;
  }
}

/** Where a backup lies in the bucket: `prod/2026-11-30T030000Z/`. A colon would be none of a file's name on every system. */
export function folderOf(stage: string, madeAt: Instant): string {
  return `${stage}/${madeAt.replaceAll(':', '').replace(/\.\d+/, '')}/`;
}

/** After how many days a bucket deletes all that lies in a folder; undefined: it does not. */
export function endOf(rules: readonly LifecycleRule[], folder: string): number | undefined {
  const days = rules
    .filter(({ Status, Filter, Prefix = Filter?.Prefix ?? '' }) => {
      const { Prefix: _prefix, ...narrower } = Filter ?? {};
      return (
        Status === 'Enabled' && folder.startsWith(Prefix) && Object.values(narrower).every((each) => each === undefined)
      );
    })
    .flatMap(({ Expiration }) => Expiration?.Days ?? []);
  return days.length === 0 ? undefined : Math.min(...days);
}
