import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { StoredItem } from './item.ts';
import { isOfCanary } from './of-canary.ts';
import { only } from './only.ts';
import { pagesOf } from './paginate.ts';

/** A part of a table: several are read side by side. */
export interface Segment {
  /** Which one, from 0 on. */
  readonly at: number;
  /** How many there are. */
  readonly of: number;
}

/**
 * Every item of a table as it is stored, a page at a time, but for those of the canary. Reads all of it: for commands and backups, never for a request.
 *
 * @param wanted.names of the attributes that are wanted; absent: all
 * @param wanted.segment the part of the table that is wanted; absent: all of it
 */
export async function* storedItems(
  client: DynamoDBClient,
  table: string,
  { names, segment }: { readonly names?: readonly string[]; readonly segment?: Segment } = {},
): AsyncGenerator<StoredItem> {
  const scan = {
    TableName: table,
    ConsistentRead: true,
    ...(names && only(names)),
    ...(segment && { Segment: segment.at, TotalSegments: segment.of }),
  };
  const pages = pagesOf((from) => client.send(new ScanCommand({ ...scan, ...from })));
  for await (const page of pages) yield* (page.Items ?? []).filter((item) => !isOfCanary(item));
}
