import { isDeepStrictEqual } from 'node:util';
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { conditionally } from '../../../shared/store/dynamodb/client.ts';
import type { StoredItem } from '../../../shared/store/dynamodb/item.ts';
import { storedItems } from '../../../shared/store/dynamodb/stored-items.ts';
import { partitionKey, sortKey } from '../../../shared/store/tables.ts';
import type { Migration } from './migrations.ts';

/** What became of a table's items. */
export interface Migrated {
  readonly migrated: number;
  /** Were changed again and again meanwhile: run it once more. */
  readonly missed: number;
  /** How many items there are of each version, after the walk; `none`: without one. */
  readonly versions: Readonly<Record<string, number>>;
}

/** So often an item is read again that somebody else changed between our read and our write. */
const tries = 5;

/**
 * Walks a table and brings each item as far as the migrations lead. Each write holds only if the item is still just as
 * it was read, so it can run beside the service, be stopped anywhere, and run twice.
 */
export async function migrateItems(
  client: DynamoDBClient,
  table: string,
  migrations: readonly Migration[],
): Promise<Migrated> {
  const versions: Record<string, number> = {};
  let migrated = 0;
  let missed = 0;
  for await (const item of storedItems(client, table)) {
    const { outcome, version } = await migrateItem(client, table, item, migrations);
    versions[version] = (versions[version] ?? 0) + 1;
    if (outcome === 'migrated') migrated += 1;
    if (outcome === 'missed') missed += 1;
  }
  return { migrated, missed, versions };
}

async function migrateItem(
  client: DynamoDBClient,
  table: string,
  read: StoredItem,
  migrations: readonly Migration[],
): Promise<{ outcome: 'current' | 'migrated' | 'missed'; version: string }> {
  let item = read;
  let comparesDocuments = true;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const next = migratedItem(item, migrations);
    if (next === item) return { outcome: 'current', version: versionOf(item) };
    const put = new PutItemCommand({ TableName: table, Item: next, ...unchanged(item, comparesDocuments) });
    if (await conditionally(client.send(put))) return { outcome: 'migrated', version: versionOf(next) };
    const get = new GetItemCommand({ TableName: table, Key: keyAttributes(item), ConsistentRead: true });
    const { Item } = await client.send(get);
    if (Item === undefined) return { outcome: 'current', version: 'deleted' };
    // The same as before, and yet the condition did not hold: the engine on one machine compares no maps and lists.
    if (isDeepStrictEqual({ ...Item }, { ...item })) comparesDocuments = false;
    item = Item;
  }
  return { outcome: 'missed', version: versionOf(item) };
}

/** The item as far as the migrations lead; itself when there is none for its version. */
function migratedItem(item: StoredItem, migrations: readonly Migration[]): StoredItem {
  const step = migrations.find(({ from }) => String(from) === item.v?.N);
  if (step === undefined) return item;
  return migratedItem({ ...step.migrate(item), v: { N: String(step.from + 1) } }, migrations);
}

/**
 * The condition that every attribute is as it was read. A new attribute comes with a change of another one.
 *
 * @param comparesDocuments maps and lists too; else only that they are still there
 */
function unchanged(item: StoredItem, comparesDocuments: boolean) {
  const attributes = Object.entries(item);
  const isCompared = ([, value]: (typeof attributes)[number]) => comparesDocuments || !(value.M ?? value.L);
  return {
    ConditionExpression: attributes
      .map((each, at) => (isCompared(each) ? `#n${at} = :v${at}` : `attribute_exists(#n${at})`))
      .join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map(([name], at) => [`#n${at}`, name])),
    ExpressionAttributeValues: Object.fromEntries(
      attributes.flatMap((each, at) => (isCompared(each) ? [[`:v${at}`, each[1]]] : [])),
    ),
  };
}

function keyAttributes(item: StoredItem): StoredItem {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name === partitionKey || name === sortKey));
}

function versionOf(item: StoredItem): string {
  return item.v?.N ?? 'none';
}
