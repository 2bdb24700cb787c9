import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { BlindKeys, StoredBlindKey } from '../../blind/blind-keys.ts';
import { epochSeconds } from '../../time/instant.ts';
import { expiryAttribute } from '../tables.ts';
import { conditionally } from './client.ts';
import { blindKeyKey, findBlindKey } from './find-blind-key.ts';
import { encode } from './item.ts';
import { putNew } from './put-new.ts';

/** Keys for blind signatures in the Programmes table, an item for each session: the private parts wrapped. */
export function dynamoBlindKeys(client: DynamoDBClient, table: string): BlindKeys {
  return {
    find: findBlindKey(client, table),

    async keep(session, key, expire) {
      const isKept = await putNew(client, table, blindKeyKey(session), valuesOf(key, epochSeconds(expire)));
      return isKept ? 'kept' : 'there';
    },

    async replace(session, key, newest, expire) {
      const values = valuesOf(key, epochSeconds(expire));
      const isReplaced =
        newest === undefined
          ? await putNew(client, table, blindKeyKey(session), values)
          : await conditionally(
              client.send(
                new PutItemCommand({
                  TableName: table,
                  Item: encode(blindKeyKey(session), values),
                  ConditionExpression: 'publicKey = :newest',
                  ExpressionAttributeValues: { ':newest': { S: newest } },
                }),
              ),
            );
      return isReplaced ? 'replaced' : 'lost';
    },
  };
}

function valuesOf(key: StoredBlindKey, expires: number): object {
  return { ...key, [expiryAttribute]: expires };
}
