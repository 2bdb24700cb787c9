import type { Provisioned } from './provisioned.ts';
import type { Scenario } from './scenario.ts';
import { storedGigabytes } from './stored-gigabytes.ts';
import { usage } from './usage.ts';
import { type UsedLine, used } from './used-line.ts';

/** What the daily backup costs beside its function: reading the tables whole, and what the other account pays. */
export function backupLines(provisioned: Provisioned, scenario: Scenario): UsedLine[] {
  const { backupDays } = provisioned;
  if (backupDays === 0) return [];
  const { perMonth, packedShare, files, megabytesOfFile } = usage.backup;
  const stored = storedGigabytes(provisioned, scenario);
  // Read consistently: a unit for each 4 kB.
  const units = (stored * 1024 * 1024) / 4;
  const filesOfEach = files + (stored * 1024) / megabytesOfFile;
  return [
    used('DynamoDB', 'reads of backups', perMonth * units, 'read'),
    used('S3', 'files of backups', perMonth * filesOfEach, 'bucketRequest'),
    used('S3', `backups, ${backupDays} days`, stored * packedShare * backupDays, 'bucketStorage'),
    used('KMS', 'key of the other account', 1, 'key'),
  ];
}

/** The calls that make them, and what one takes of a processor: it reads all that is stored. */
export function backupCalls(provisioned: Provisioned, scenario: Pick<Scenario, 'responses' | 'sessions' | 'letters'>) {
  const { perMonth, processorPerKilobyte } = usage.backup;
  const kilobytes = storedGigabytes(provisioned, scenario) * 1024 * 1024;
  return { count: perMonth, processor: kilobytes * processorPerKilobyte, roundTrips: 10 + kilobytes / 1024 };
}
