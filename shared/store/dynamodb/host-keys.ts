import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { HostKeys } from '../../access/host-keys.ts';
import type { KeyHash } from '../../access/key.ts';
import type { SessionCode } from '../../access/session-code.ts';
import { partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { decode, encode, type Key, keyOf } from './item.ts';
import { sessionPartition } from './sessions.ts';

/**
 * Host keys in the Programmes table: an item of its own beside each session's, so that publishing a session again,
 * which writes the whole session, leaves its key alone.
 */
export function dynamoHostKeys(client: DynamoDBClient, table: string): HostKeys {
  return {
    async find(code) {
      const { Item } = await client.send(
        // Read consistently: a key that was just revoked opens nothing, and a new one works at once.
        new GetItemCommand({ TableName: table, Key: keyOf(hostKey(code)), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : (decode(Item).keyHash as KeyHash);
    },

    replace(code, before, next) {
      return conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encode(hostKey(code), { keyHash: next }),
            ...(before === undefined
              ? { ConditionExpression: `attribute_not_exists(${partitionKey})` }
              : { ConditionExpression: 'keyHash = :before', ExpressionAttributeValues: { ':before': { S: before } } }),
          }),
        ),
      );
    },
  };
}

function hostKey(code: SessionCode): Key {
  return [sessionPartition(code), 'HOST'];
}
