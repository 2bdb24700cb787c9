import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Version, Versions } from '../../../desk/versions.ts';
import { partitionKey, programmePartition, sortKey } from '../../tables.ts';
import { conditionally } from '../client.ts';
import { attributes, decode, encode, type Key, keyOf } from '../item.ts';
import { itemsOf } from '../paginate.ts';
import { packedSource, unpackedSource } from './packed-source.ts';

const prefix = 'VERSION#';

/** Published files in the Programmes table, each beside its programme. */
export function dynamoVersions(client: DynamoDBClient, table: string): Versions {
  return {
    async list(programme) {
      const items = await itemsOf((from) =>
        client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: `${partitionKey} = :programme AND begins_with(${sortKey}, :prefix)`,
            ProjectionExpression: `${partitionKey}, ${sortKey}, v, programme, #number, #at, #by, #after`,
            ExpressionAttributeNames: { '#number': 'number', '#at': 'at', '#by': 'by', '#after': 'after' },
            ExpressionAttributeValues: attributes({ ':programme': programmePartition(programme), ':prefix': prefix }),
            ConsistentRead: true,
            ...from,
          }),
        ),
      );
      return items.map((item) => decode(item) as unknown as Omit<Version, 'source'>);
    },

    async find(programme, number) {
      // Read consistently: a programme may name one that was kept just now.
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: keyOf(versionKey(programme, number)), ConsistentRead: true }),
      );
      if (Item === undefined) return undefined;
      const { source, ...version } = decode(Item) as unknown as Omit<Version, 'source'> & { source: Uint8Array };
      return { ...version, source: unpackedSource(source) };
    },

    async keep({ source, ...version }) {
      const isNew = await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encode(versionKey(version.programme, version.number), { ...version, source: packedSource(source) }),
            ConditionExpression: `attribute_not_exists(${partitionKey})`,
          }),
        ),
      );
      return isNew ? 'kept' : 'taken';
    },

    takeUntold({ programme, number }, address) {
      return conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(versionKey(programme, number)),
            UpdateExpression: 'DELETE untold :addresses',
            ConditionExpression: 'contains(untold, :address)',
            ExpressionAttributeValues: attributes({ ':addresses': new Set([address]), ':address': address }),
          }),
        ),
      );
    },
  };
}

/** Numbers sort as text. */
function versionKey(programme: string, number: number): Key {
  return [programmePartition(programme), `${prefix}${String(number).padStart(6, '0')}`];
}
