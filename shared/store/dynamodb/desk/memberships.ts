import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Memberships } from '../../../desk/memberships.ts';
import { sideBySide } from '../../../programme/side-by-side.ts';
import { deskPartition, organiserPartition, partitionKey, sortKey } from '../../tables.ts';
import { attributes, encode, type Key, keyOf, type StoredItem } from '../item.ts';
import { itemsByKey } from '../items-by-key.ts';
import { itemsUnder } from '../query-by-prefix.ts';

const prefix = 'PROGRAMME#';

/** Writes at once: a file may name thousands of recipients, and each has one. */
const mostAtOnce = 20;

/**
 * Memberships in the Programmes table, an item each, and one for the programme itself in a partition of all of them: no request scans
 * (decision 4).
 */
export function dynamoMemberships(client: DynamoDBClient, table: string): Memberships {
  const put = (key: Key) => client.send(new PutItemCommand({ TableName: table, Item: encode(key, {}) }));

  return {
    async of(organiser) {
      const items = await itemsUnder(client, table, organiserPartition(organiser), prefix);
      return items.map(programmeIn);
    },

    async keep(organisers, programme) {
      const partitions = new Set([deskPartition, ...organisers.map(organiserPartition)]);
      const keys = [...partitions].map((partition): Key => [partition, `${prefix}${programme}`]);
      const kept = await itemsByKey(client, table, keys, []);
      await sideBySide(
        keys.filter((_, at) => kept[at] === undefined),
        mostAtOnce,
        put,
      );
    },

    async all(from, most) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: `${partitionKey} = :desk AND begins_with(${sortKey}, :prefix)`,
          ExpressionAttributeValues: attributes({ ':desk': deskPartition, ':prefix': prefix }),
          Limit: most,
          ...(from !== undefined && { ExclusiveStartKey: keyOf([deskPartition, `${prefix}${from}`]) }),
        }),
      );
      return { ids: Items.map(programmeIn), isMore: LastEvaluatedKey !== undefined };
    },
  };
}

function programmeIn(item: StoredItem): string {
  return item[sortKey]?.S?.slice(prefix.length) ?? '';
}
