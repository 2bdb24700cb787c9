import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { StoredItem } from '../../../shared/store/dynamodb/item.ts';
import { only } from '../../../shared/store/dynamodb/only.ts';
import { pagesOf } from '../../../shared/store/dynamodb/paginate.ts';
import type { TableNames } from './target.ts';
import { isOfCanary } from './without-canary.ts';

/** The three tables, in the order in which they are restored: sessions before what belongs to them. */
export const tableKinds = ['programmes', 'responses', 'reports'] as const satisfies (keyof TableNames)[];
export type TableKind = (typeof tableKinds)[number];

/**
 * Every item of a table as it is stored, a page at a time, but for those of the canary. Reads all of it: for commands, never for a request.
 *
 * @param names of the attributes that are wanted; absent: all
 */
export async function* storedItems(
  client: DynamoDBClient,
  table: string,
  names?: readonly string[],
): AsyncGenerator<StoredItem> {
  const scan = { TableName: table, ConsistentRead: true, ...(names && only(names)) };
  const pages = pagesOf((from) => client.send(new ScanCommand({ ...scan, ...from })));
  for await (const page of pages) yield* (page.Items ?? []).filter((item) => !isOfCanary(item));
}
