import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { BlindKeys, StoredBlindKey } from '../../blind/blind-keys.ts';
import { epochSeconds } from '../../time/instant.ts';
import { expiryAttribute } from '../tables.ts';
import { blindKeyKey, findBlindKey } from './find-blind-key.ts';
import { encode } from './item.ts';
import { putNew } from './put-new.ts';

/** Keys for blind signatures in the Programmes table, an item each: the private part wrapped. */
export function dynamoBlindKeys(client: DynamoDBClient, table: string): BlindKeys {
  return {
    find: findBlindKey(client, table),

    async keep(session, key, expire) {
      const isKept = await putNew(client, table, blindKeyKey(session), valuesOf(key, epochSeconds(expire)));
      return isKept ? 'kept' : 'there';
    },

    async replace(session, key, expire) {
      const Item = encode(blindKeyKey(session), valuesOf(key, epochSeconds(expire)));
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
  };
}

function valuesOf(key: StoredBlindKey, expires: number): object {
  return { ...key, [expiryAttribute]: expires };
}
