import { writeBackup } from '../../../shared/store/dynamodb/backup/write-backup.ts';
import type { TableNames } from '../../../shared/store/tables.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget } from '../target/target.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { emptyDirectory } from './backup-files.ts';

/**
 * Copies all three tables to a directory.
 *
 * @param options.tables other tables than the stage's own, as a point-in-time restore made them: programmes, responses
 * and reports, in this order
 */
export async function backupCommand(
  options: TargetOptions & { readonly out: string; readonly tables?: TableNames },
): Promise<CommandResult> {
  const { client, tables: own } = (await openTarget(options)).database;
  const place = await emptyDirectory(options.out);
  const manifest = await writeBackup(place, { client, tables: options.tables ?? own }, systemClock.now());
  const { programmes, responses, reports } = manifest;
  return {
    text: `${options.out} holds ${programmes.items} items of programmes, ${responses.items} of responses and ${reports.items} of reports.
Participants' answers and recipients' addresses are in it: keep it as safe as the tables, and delete it in time: what is
erased from the tables later stays in it.`,
    json: { directory: options.out, ...manifest },
  };
}
