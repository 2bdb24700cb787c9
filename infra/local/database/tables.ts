import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import '../../aws/quiet-sdk.ts';
import type { Resource } from '../assembly/cloud-assembly.ts';
import type { Resolver } from '../assembly/intrinsics.ts';
import { physicalName } from '../assembly/local-resources.ts';
import { localCredentials, localRegion } from '../assembly/region.ts';
import { LocalStackError } from '../errors/local-stack-error.ts';
import { saidByEngine } from '../errors/said-by-engine.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const indexes = z.optional(
  z.array(
    z.object({
      IndexName: z.string(),
      KeySchema: keySchema,
      Projection: z.object({
        ProjectionType: z.enum(['ALL', 'INCLUDE', 'KEYS_ONLY']),
        NonKeyAttributes: z.optional(z.array(z.string())),
      }),
    }),
  ),
);

/**
 * What the local engine is told of a table. Everything else that a template says of one (time to live, point-in-time
 * recovery, deletion protection, encryption, write caps, tags) the engine doesn't have, and is left out here.
 */
const tableSchema = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: indexes,
  LocalSecondaryIndexes: indexes,
});
type Table = z.infer<typeof tableSchema> & { readonly TableName: string };

/**
 * Creates the tables of the templates that the engine doesn't have yet, and waits until all of them can be used.
 *
 * @throws LocalStackError when a kept table has other keys than the template, so that its data belongs to another version;
 *   when the engine can't store anything.
 */
export async function ensureTables(tables: readonly Resource[], resolver: Resolver, endpoint: string): Promise<void> {
  const client = new DynamoDBClient({ endpoint, ...localCredentials, region: localRegion.region });
  try {
    await Promise.all(tables.map((resource) => ensure(client, definition(resource, resolver))));
  } catch (cause) {
    throw saidByEngine(cause);
  } finally {
    client.destroy();
  }
}

function definition(resource: Resource, resolver: Resolver): Table {
  const properties = Object.keys(tableSchema.shape).map((name) => [name, resolver.property(resource, name)]);
  return { ...tableSchema.parse(Object.fromEntries(properties)), TableName: physicalName(resource) };
}

async function ensure(client: DynamoDBClient, table: Table): Promise<void> {
  const kept = await describe(client, table.TableName);
  if (kept === undefined) {
    await client.send(new CreateTableCommand({ ...table, BillingMode: 'PAY_PER_REQUEST' }));
  } else if (shape(kept) !== shape(table)) {
    throw new LocalStackError(
      `Table ${table.TableName} was kept with other keys or indexes than the template now has: ` +
        'choose another directory with --data DIR, or delete this one.',
    );
  }
  const deadline = Date.now() + 5_000;
  while ((await describe(client, table.TableName))?.TableStatus !== 'ACTIVE') {
    if (Date.now() > deadline) {
      throw new LocalStackError(
        `Table ${table.TableName} could not be made within five seconds: see that its directory can be written, and start again.`,
      );
    }
  }
}

async function describe(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** Keys and indexes as a text to compare: the order of indexes and what the engine adds to them don't count. */
function shape(
  table: Pick<TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes' | 'LocalSecondaryIndexes'>,
): string {
  const keys = (schema: TableDescription['KeySchema']) =>
    schema?.map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`).join(', ');
  const indexed = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])]
    .map(({ IndexName, KeySchema, Projection }) => `${IndexName} ${keys(KeySchema)} ${Projection?.ProjectionType}`)
    .sort();
  return [keys(table.KeySchema), ...indexed].join('; ');
}
