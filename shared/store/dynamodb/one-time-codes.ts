import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import { sideBySide } from '../../programme/side-by-side.ts';
import { type CodeSetId, codeSetId, newLinksId } from '../../response/code-hashes.ts';
import type { OneTimeCodes } from '../../response/one-time-codes.ts';
import { epochSeconds, type Instant } from '../../time/instant.ts';
import {
  claimAttribute,
  codeSetPartition,
  expiryAttribute,
  partitionKey,
  sortKey,
  versionAttribute,
} from '../tables.ts';
import { conditionally } from './client.ts';
import { codeKey, dynamoCodeClaims } from './code-claims.ts';
import { codesOf, dynamoCodeCounts, madeAttribute, setsOf, voidAttribute } from './code-counts.ts';
import { type Key, keyOf, schemaVersion } from './item.ts';
import { putNew } from './put-new.ts';

/** Far fewer writes at a time than a table takes. */
const mostAtOnce = 32;

/**
 * One-time codes in the Programmes table: an item each, whose sort key is the code's hash, and one for each set of them, so that what was
 * withdrawn is not issued again by a request that comes late.
 */
export function dynamoOneTimeCodes(client: DynamoDBClient, table: string): OneTimeCodes {
  return {
    ...dynamoCodeClaims(client, table),
    ...dynamoCodeCounts(client, table),

    async issue(session, codes, expire, instead) {
      if (codes.length === 0) return true;
      const values = { [expiryAttribute]: epochSeconds(expire) };
      if (!(await begun(session, codeSetId(codes), instead ? 0 : codes.length, expire))) return false;
      await sideBySide(codes, mostAtOnce, (code) => putNew(client, table, codeKey(session, code), values));
      return true;
    },

    async announceInstead(session, round, expire) {
      await begun(session, newLinksId(round), 0, expire);
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

    async withdraw(session) {
      for (const { [partitionKey]: partition, [sortKey]: sort } of await setsOf(client, table, session)) {
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
      for await (const { key, isSpent } of codesOf(client, table, session)) if (!isSpent) unspent.push(key);
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
  };

  /** Notes a set before its first code, unless it is there and void. */
  function begun(session: SessionCode, id: CodeSetId, made: number, expire: Instant): Promise<boolean> {
    return conditionally(
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf([codeSetPartition(session), id]),
          UpdateExpression: 'SET #made = :made, #expires = :expires, #version = :version',
          ConditionExpression: 'attribute_not_exists(#void)',
          ExpressionAttributeNames: {
            ...{ '#made': madeAttribute, '#void': voidAttribute },
            ...{ '#expires': expiryAttribute, '#version': versionAttribute },
          },
          ExpressionAttributeValues: {
            ':made': { N: String(made) },
            ':expires': { N: String(epochSeconds(expire)) },
            ':version': { N: String(schemaVersion) },
          },
        }),
      ),
    );
  }
}
