import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { StoredItem } from '../../../shared/store/dynamodb/item.ts';
import { pagesOf } from '../../../shared/store/dynamodb/paginate.ts';
import type { TableNames } from './target.ts';

/** The three tables, in the order in which they are restored: sessions before what belongs to them. */
export const tableKinds = ['programmes', 'responses', 'reports'] as const satisfies (keyof TableNames)[];
export type TableKind = (typeof tableKinds)[number];

/** Every item of a table as it is stored, a page at a time. Reads all of it: for commands, never for a request. */
export async function* storedItems(client: DynamoDBClient, table: string): AsyncGenerator<StoredItem> {
  const pages = pagesOf((from) => client.send(new ScanCommand({ TableName: table, ConsistentRead: true, ...from })));
  for await (const page of pages) yield* page.Items ?? [];
}
