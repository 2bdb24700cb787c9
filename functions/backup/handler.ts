import type { Context } from 'aws-lambda';
import { log } from '../../shared/log/powertools/log.ts';
import { count } from '../../shared/log/powertools/metrics.ts';
import { writeBackup } from '../../shared/store/dynamodb/backup/write-backup.ts';
import { dynamoClient } from '../../shared/store/dynamodb/client.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { backupEnv } from './env.ts';
import { vaultAt } from './vault.ts';

const env = backupEnv.parse(process.env);
const client = dynamoClient();
const vault = vaultAt({ bucket: env.BUCKET, key: env.BUCKET_KEY, stage: env.STAGE });
const tables = { programmes: env.PROGRAMMES_TABLE, responses: env.RESPONSES_TABLE, reports: env.REPORTS_TABLE };

/**
 * Copies the tables to another account's bucket, once a day. An error goes back to Lambda, which tries again and then hands the call to the
 * failure destination; each try is a backup of its own, and one that was cut off has no `backup.json`.
 */
export async function handler(_event: unknown, context: Context): Promise<void> {
  log.ofCall(context);
  try {
    const madeAt = systemClock.now();
    await vault.demandEnd(env.DAYS);
    const { programmes, responses, reports } = await writeBackup(vault.folder(madeAt), { client, tables }, madeAt);
    const items = { programmes: programmes.items, responses: responses.items, reports: reports.items };
    log.info('backup made', { madeAt, ...items });
    count('BackupsMade', 1);
  } catch (cause) {
    log.error('backup failed', cause);
    throw cause;
  }
}
