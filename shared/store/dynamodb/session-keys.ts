import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { KeyHash } from '../../access/key.ts';
import type { SessionCode } from '../../access/session-code.ts';
import type { SessionKeys, SessionPurpose } from '../../access/session-keys.ts';
import { partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { bareItem, decode, type Key, keyOf } from './item.ts';
import { sessionPartition } from './sessions.ts';

const sortKeys: Readonly<Record<SessionPurpose, string>> = { host: 'HOST', preview: 'PREVIEW' };

/**
 * Keys of sessions in the Programmes table: an item of its own beside each session's, so that publishing a session again,
 * which writes the whole session, leaves its keys alone.
 */
export function dynamoSessionKeys(client: DynamoDBClient, table: string, purpose: SessionPurpose): SessionKeys {
  const itemKey = (code: SessionCode): Key => [sessionPartition(code), sortKeys[purpose]];
  return {
    async find(code) {
      const { Item } = await client.send(
        // Read consistently: a key that was just revoked opens nothing, and a new one works at once.
        new GetItemCommand({ TableName: table, Key: keyOf(itemKey(code)), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : (decode(Item).keyHash as KeyHash);
    },

    replace(code, before, next) {
      return conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...bareItem(itemKey(code)), keyHash: { S: next } },
            ...(before === undefined
              ? { ConditionExpression: `attribute_not_exists(${partitionKey})` }
              : { ConditionExpression: 'keyHash = :before', ExpressionAttributeValues: { ':before': { S: before } } }),
          }),
        ),
      );
    },
  };
}
