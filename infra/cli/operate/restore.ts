import { isDeepStrictEqual } from 'node:util';
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { isPast } from '../../../shared/store/dynamodb/backup/lasting.ts';
import { conditionally } from '../../../shared/store/dynamodb/client.ts';
import type { StoredItem } from '../../../shared/store/dynamodb/item.ts';
import { storedItems } from '../../../shared/store/dynamodb/stored-items.ts';
import { partitionKey, sortKey, type TableKind, tableKinds } from '../../../shared/store/tables.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { verifyCommand } from '../programme/verify.ts';
import { readable } from '../target/readable.ts';
import { openTarget, type Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { readItems, readManifest } from './backup-files.ts';

/** How many items are written at once: a local engine's best, and far below what a table takes. */
const writers = 32;

/**
 * Programmes last: what is due stands there. A tick that finds a session before its answers and its mails are back would seal it without
 * them, and mail once more.
 */
const inThisOrder = ['responses', 'reports', 'programmes'] as const satisfies readonly TableKind[];

/** What became of the items of one table. */
export interface Restored {
  /** Put back. */
  readonly written: number;
  /** Was there, and is the same. */
  readonly same: number;
  /** Was there with other content, and was left as it is. */
  readonly different: number;
  /** Its date has passed since the backup was made: it was not put back. */
  readonly past: number;
}

/**
 * Puts a backup back and verifies what was sealed. Only what is missing is written: nothing that is stored is ever
 * overwritten, so it can be run again after it was interrupted. Until answers, seals and mails are back, no session is.
 *
 * @param options.missing also into tables that hold something
 */
export async function restoreCommand(
  directory: string,
  options: TargetOptions & { readonly missing?: true; readonly yes?: true },
): Promise<CommandResult> {
  const manifest = await readManifest(directory);
  const target = await openTarget(options);
  const { client, tables } = target.database;
  const now = systemClock.now();
  const fullTable =
    options.stage === undefined
      ? 'is not empty; start on an empty data directory, or'
      : `of stage ${options.stage} is not empty;`;
  for (const table of tableKinds) {
    if (options.missing || (await isEmpty(client, tables[table]))) continue;
    throw new CommandError(`the table of ${table} ${fullTable} say --missing to write only what it lacks`);
  }
  await confirmed(`The backup of ${manifest.madeAt} is going to be written back from ${directory}.`, options);

  const results: [TableKind, Restored][] = [];
  for (const table of inThisOrder) {
    results.push([table, await restoreItems(client, tables[table], readItems(directory, manifest[table]), now)]);
  }
  await lookAtExpired(target, now);
  const verified = await verifyCommand([], options);
  const differs = results.some(([, { different }]) => different > 0);
  return {
    text: [
      ...results.map(([table, { written, same, different, past }]) => {
        const late = past === 0 ? '' : `, ${past} past their date were not put back`;
        const count = `${table}: ${written} written, ${same} were there${late}`;
        return different === 0 ? count : `${count}, ${different} ARE DIFFERENT and were left as they are`;
      }),
      verified.text,
      `What was deleted after ${manifest.madeAt} is back, unless its mark is: answers that their senders, or you, have deleted since. Erase them again.`,
    ].join('\n'),
    json: { ...Object.fromEntries(results), verified: verified.json },
    isFailure: differs || verified.isFailure === true,
  };
}

/** Writes the items that a table lacks. */
export async function restoreItems(
  client: DynamoDBClient,
  table: string,
  items: AsyncIterable<StoredItem>,
  now: Instant,
): Promise<Restored> {
  const count = { written: 0, same: 0, different: 0, past: 0 };
  const iterator = items[Symbol.asyncIterator]();
  const write = async () => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      count[isPast(next.value, now) ? 'past' : await restoreItem(client, table, next.value)] += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return count;
}

async function restoreItem(client: DynamoDBClient, table: string, item: StoredItem): Promise<keyof Restored> {
  const isNew = await conditionally(
    client.send(
      new PutItemCommand({
        TableName: table,
        Item: item,
        ConditionExpression: `attribute_not_exists(${partitionKey})`,
      }),
    ),
  );
  if (isNew) return 'written';
  const { [partitionKey]: partition, [sortKey]: sort } = item;
  const Key = { ...(partition && { [partitionKey]: partition }), ...(sort && { [sortKey]: sort }) };
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
  return isDeepStrictEqual({ ...Item }, item) ? 'same' : 'different';
}

/**
 * Lets the tick look at sessions whose answers must be gone: a backup from before may have brought comments back, in seals and
 * publications, and answers that would stay longer.
 */
async function lookAtExpired({ programmes }: Target, now: Instant): Promise<void> {
  for (const { sessions } of await programmes.listProgrammes(() => {})) {
    for (const code of sessions) {
      const session = await readable(programmes.findSession(code), () => {});
      if (session !== undefined && session.answersExpireAt <= now) await programmes.makeSessionDue(code, now);
    }
  }
}

async function isEmpty(client: DynamoDBClient, table: string): Promise<boolean> {
  for await (const _item of storedItems(client, table)) return false;
  return true;
}
