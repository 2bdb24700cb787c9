import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Memberships } from '../../../desk/memberships.ts';
import { organiserPartition, sortKey } from '../../tables.ts';
import { encode } from '../item.ts';
import { itemsUnder } from '../query-by-prefix.ts';

const prefix = 'PROGRAMME#';

/** Memberships in the Programmes table, an item each. */
export function dynamoMemberships(client: DynamoDBClient, table: string): Memberships {
  return {
    async of(organiser) {
      const items = await itemsUnder(client, table, organiserPartition(organiser), prefix);
      return items.map((item) => item[sortKey]?.S?.slice(prefix.length) ?? '');
    },

    async keep(organiser, programme) {
      const Item = encode([organiserPartition(organiser), `${prefix}${programme}`], {});
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
}
