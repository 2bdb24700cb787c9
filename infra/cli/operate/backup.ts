import type { StoredItem } from '../../../shared/store/dynamodb/item.ts';
import {
  askingPartitions,
  deskPartition,
  expiryAttribute,
  organiserPartition,
  partitionKey,
} from '../../../shared/store/tables.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { storedItems, type TableKind } from '../target/stored-items.ts';
import { openTarget, type TableNames } from '../target/target.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { emptyDirectory, type Manifest, writeItems, writeManifest } from './backup-files.ts';

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
  const tables = options.tables ?? own;
  await emptyDirectory(options.out);
  const copied = (table: TableKind) => writeItems(options.out, table, storedItems(client, tables[table]));
  const manifest: Manifest = {
    format: 1,
    madeAt: systemClock.now(),
    // Responses first: whatever is written meanwhile, no seal or mail in the copy knows more than its responses.
    responses: await copied('responses'),
    reports: await copied('reports'),
    programmes: await writeItems(options.out, 'programmes', lasting(storedItems(client, tables.programmes))),
  };
  await writeManifest(options.out, manifest);
  const { programmes, responses, reports } = manifest;
  return {
    text: `${options.out} holds ${programmes.items} items of programmes, ${responses.items} of responses and ${reports.items} of reports.
Participants' answers and recipients' addresses are in it: keep it as safe as the tables, and delete it in time: what is
erased from the tables later stays in it.`,
    json: { directory: options.out, ...manifest },
  };
}

/** The partitions of what ends by itself within days: sign-ins at the desk, their links, and counts. */
const passing = [organiserPartition(''), deskPartition, askingPartitions];

/**
 * Without that: what somebody has ended since must not be back after a disaster. One-time codes and who is invited have a date as well, and
 * stay: without them nobody could answer with a card any more.
 */
async function* lasting(items: AsyncIterable<StoredItem>): AsyncGenerator<StoredItem> {
  for await (const item of items) {
    const isPassing = passing.some((begin) => item[partitionKey]?.S?.startsWith(begin));
    if (item[expiryAttribute] === undefined || !isPassing) yield item;
  }
}
