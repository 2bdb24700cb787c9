import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { epochSeconds, type Instant } from '../../time/instant.ts';
import { expiryAttribute, versionAttribute } from '../tables.ts';
import { conditionally } from './client.ts';
import { attributes, type Key, keyOf, schemaVersion } from './item.ts';

/** The attribute that counts. */
const countAttribute = 'count';

/** What a count's item holds: a role that counts for strangers is held to it. */
export const countAttributes = [countAttribute, expiryAttribute, versionAttribute] as const;

/** Counts one more in an item, unless as many as may be are counted there. Whether it was counted. */
export function countOne(
  client: DynamoDBClient,
  table: string,
  key: Key,
  { most, expire }: { readonly most: number; readonly expire: Instant },
): Promise<boolean> {
  return conditionally(
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: keyOf(key),
        UpdateExpression: 'ADD #count :one SET #expires = :expires, #version = :version',
        ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
        ExpressionAttributeNames: {
          '#count': countAttribute,
          '#expires': expiryAttribute,
          '#version': versionAttribute,
        },
        ExpressionAttributeValues: attributes({
          ':one': 1,
          ':version': schemaVersion,
          ':most': most,
          ':expires': epochSeconds(expire),
        }),
      }),
    ),
  );
}
