import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import { type CodeHash, codeSetId } from '../../response/code-hashes.ts';
import type { OneTimeCodes } from '../../response/one-time-codes.ts';
import { epochSeconds } from '../../time/instant.ts';
import {
  claimAttribute,
  codeSetPartition,
  expiryAttribute,
  partitionKey,
  sortKey,
  versionAttribute,
} from '../tables.ts';
import { conditionally } from './client.ts';
import { codeKey, codeShards, dynamoCodeClaims } from './code-claims.ts';
import { type Key, keyOf, type StoredItem, schemaVersion } from './item.ts';
import { itemsOf, pagesOf } from './paginate.ts';
import { putNew } from './put-new.ts';
import { sideBySide } from './side-by-side.ts';

/** Far fewer writes at a time than a table takes. */
const mostAtOnce = 32;

/** The attributes of a set: how many codes it has, and that those are void which nobody has used. */
const madeAttribute = 'made';
const voidAttribute = 'void';

/**
 * One-time codes in the Programmes table: an item each, whose sort key is the code's hash, and one for each set of them, so that what was
 * withdrawn is not issued again by a request that comes late.
 */
export function dynamoOneTimeCodes(client: DynamoDBClient, table: string): OneTimeCodes {
  return {
    ...dynamoCodeClaims(client, table),

    async issue(session, codes, expire) {
      if (codes.length === 0) return true;
      const values = { [expiryAttribute]: epochSeconds(expire) };
      if (!(await begun(session, codes, values[expiryAttribute] ?? 0))) return false;
      await sideBySide(codes, mostAtOnce, (code) => putNew(client, table, codeKey(session, code), values));
      return true;
    },

    async stateOf(session, code) {
      const { Item } = await client.send(
        new GetItemCommand({
          TableName: table,
          Key: keyOf(codeKey(session, code)),
          ProjectionExpression: `${partitionKey}, ${claimAttribute}`,
          ConsistentRead: true,
        }),
      );
      if (Item === undefined) return 'none';
      return Item[claimAttribute] === undefined ? 'unused' : 'used';
    },

    async sets(session) {
      const sets = await setsOf(session);
      return sets.map((item) => ({
        made: Number(item[madeAttribute]?.N ?? 0),
        isWithdrawn: item[voidAttribute]?.BOOL === true,
      }));
    },

    async withdraw(session) {
      for (const { [partitionKey]: partition, [sortKey]: sort } of await setsOf(session)) {
        await client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf([partition?.S ?? '', sort?.S ?? '']),
            UpdateExpression: 'SET #void = :yes',
            ExpressionAttributeNames: { '#void': voidAttribute },
            ExpressionAttributeValues: { ':yes': { BOOL: true } },
          }),
        );
      }
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

  /** Notes a set before its first code, unless it is there and void. */
  function begun(session: SessionCode, codes: readonly CodeHash[], expires: number): Promise<boolean> {
    return conditionally(
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf([codeSetPartition(session), codeSetId(codes)]),
          UpdateExpression: 'SET #made = :made, #expires = :expires, #version = :version',
          ConditionExpression: 'attribute_not_exists(#void)',
          ExpressionAttributeNames: {
            ...{ '#made': madeAttribute, '#void': voidAttribute },
            ...{ '#expires': expiryAttribute, '#version': versionAttribute },
          },
          ExpressionAttributeValues: {
            ':made': { N: String(codes.length) },
            ':expires': { N: String(expires) },
            ':version': { N: String(schemaVersion) },
          },
        }),
      ),
    );
  }

  function setsOf(session: SessionCode): Promise<StoredItem[]> {
    const query = {
      TableName: table,
      KeyConditionExpression: `${partitionKey} = :sets`,
      ExpressionAttributeValues: { ':sets': { S: codeSetPartition(session) } },
      ConsistentRead: true,
    };
    return itemsOf((from) => client.send(new QueryCommand({ ...query, ...from })));
  }

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
