import { DeleteItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { OneTimeCodes } from '../../response/one-time-codes.ts';
import { epochSeconds } from '../../time/instant.ts';
import { claimAttribute, expiryAttribute, partitionKey, sortKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { codeKey, codeShards, dynamoCodeClaims } from './code-claims.ts';
import { type Key, keyOf } from './item.ts';
import { pagesOf } from './paginate.ts';
import { putNew } from './put-new.ts';
import { sideBySide } from './side-by-side.ts';

/** Far fewer writes at a time than a table takes. */
const mostAtOnce = 32;

/** One-time codes in the Programmes table: an item each, whose sort key is the code's hash. */
export function dynamoOneTimeCodes(client: DynamoDBClient, table: string): OneTimeCodes {
  return {
    ...dynamoCodeClaims(client, table),

    async issue(session, codes, expire) {
      const values = { [expiryAttribute]: epochSeconds(expire) };
      await sideBySide(codes, mostAtOnce, (code) => putNew(client, table, codeKey(session, code), values));
    },

    async withdraw(session) {
      const unspent: Key[] = [];
      for await (const { key, isSpent } of codesOf(session)) if (!isSpent) unspent.push(key);
      const done = await sideBySide(unspent, mostAtOnce, (key) =>
        conditionally(
          client.send(
            new DeleteItemCommand({
              TableName: table,
              Key: keyOf(key),
              // Somebody may use it just now: then it is used.
              ConditionExpression: `attribute_exists(${partitionKey}) AND attribute_not_exists(${claimAttribute})`,
            }),
          ),
        ),
      );
      return done.filter((isDone) => isDone).length;
    },

    async count(session) {
      let [issued, spent] = [0, 0];
      for await (const { isSpent } of codesOf(session)) {
        issued += 1;
        spent += isSpent ? 1 : 0;
      }
      return { issued, spent };
    },
  };

  async function* codesOf(session: SessionCode): AsyncGenerator<{ readonly key: Key; readonly isSpent: boolean }> {
    for (const shard of codeShards(session)) {
      const query = {
        TableName: table,
        KeyConditionExpression: `${partitionKey} = :shard`,
        ExpressionAttributeValues: { ':shard': { S: shard } },
        ProjectionExpression: `${partitionKey}, ${sortKey}, ${claimAttribute}`,
        ConsistentRead: true,
      };
      for await (const page of pagesOf((from) => client.send(new QueryCommand({ ...query, ...from })))) {
        for (const item of page.Items ?? []) {
          const key: Key = [item[partitionKey]?.S ?? '', item[sortKey]?.S ?? ''];
          yield { key, isSpent: item[claimAttribute] !== undefined };
        }
      }
    }
  }
}
