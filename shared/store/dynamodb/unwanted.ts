import { DeleteItemCommand, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { UnwantedId, UnwantedLetters, UnwantedReason } from '../../invitation/unwanted.ts';
import { unwantedPartition } from '../tables.ts';
import { decode, type Key, keyOf } from './item.ts';
import { putNew } from './put-new.ts';

/** Addresses that get no letters, in the Programmes table: an item each, of a hash and a reason, without a time. */
export function dynamoUnwanted(client: DynamoDBClient, table: string): UnwantedLetters {
  return {
    async find(id) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: keyOf(keyFor(id)), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : (decode(Item).reason as UnwantedReason);
    },

    async stop(id, reason) {
      await putNew(client, table, keyFor(id), { reason });
    },

    async readmit(id) {
      await client.send(new DeleteItemCommand({ TableName: table, Key: keyOf(keyFor(id)) }));
    },
  };
}

function keyFor(id: UnwantedId): Key {
  return [unwantedPartition, id];
}
