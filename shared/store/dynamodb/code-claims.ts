import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { CodeHash } from '../../response/code-hashes.ts';
import type { OneTimeCodes } from '../../response/one-time-codes.ts';
import { claimAttribute, codePartitions, partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { type Key, keyOf } from './item.ts';

/**
 * Over how many partition keys the codes of a session are spread, as its responses are (see `dynamoReceipts`); by the code's own hash, so that
 * where a code is tells nothing of where its response is.
 */
const shardCount = 8;

/** What a participant's request does with codes; the rest is for who issues them. */
export function dynamoCodeClaims(client: DynamoDBClient, table: string): Pick<OneTimeCodes, 'spend'> {
  return {
    spend(session, code, claim) {
      const isFree = `attribute_not_exists(${claimAttribute}) OR ${claimAttribute} = :claim`;
      return conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(codeKey(session, code)),
            UpdateExpression: `SET ${claimAttribute} = :claim`,
            ConditionExpression: `attribute_exists(${partitionKey}) AND (${isFree})`,
            ExpressionAttributeValues: { ':claim': { S: claim } },
          }),
        ),
      );
    },
  };
}

/** The partitions of a session's codes. */
export function codeShards(session: SessionCode): string[] {
  return Array.from({ length: shardCount }, (_, shard) => shardKey(session, shard));
}

export function codeKey(session: SessionCode, code: CodeHash): Key {
  return [shardKey(session, (Buffer.from(code, 'base64url')[0] ?? 0) % shardCount), code];
}

function shardKey(session: SessionCode, shard: number): string {
  return `${codePartitions}${session}#${shard}`;
}
