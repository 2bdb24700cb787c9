import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Memberships } from '../../../desk/memberships.ts';
import { deskPartition, organiserPartition, partitionKey, sortKey } from '../../tables.ts';
import { attributes, encode, keyOf, type StoredItem } from '../item.ts';
import { itemsUnder } from '../query-by-prefix.ts';

const prefix = 'PROGRAMME#';

/**
 * Memberships in the Programmes table, an item each, and one for the programme itself in a partition of all of them: no request scans
 * (decision 4).
 */
export function dynamoMemberships(client: DynamoDBClient, table: string): Memberships {
  const put = (partition: string, programme: string) =>
    client.send(new PutItemCommand({ TableName: table, Item: encode([partition, `${prefix}${programme}`], {}) }));

  return {
    async of(organiser) {
      const items = await itemsUnder(client, table, organiserPartition(organiser), prefix);
      return items.map(programmeIn);
    },

    async keep(organiser, programme) {
      await Promise.all([put(organiserPartition(organiser), programme), put(deskPartition, programme)]);
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
