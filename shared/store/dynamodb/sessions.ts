import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../programme/session.ts';
import { after } from '../../time/instant.ts';
import type { Programmes, StoredSession } from '../ports.ts';
import { dueIndex, partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { decode, type Key, keyOf } from './item.ts';

/** What a participant's request does with sessions; the rest of the Programmes table is for commands and the tick. */
export function dynamoSessions(
  client: DynamoDBClient,
  table: string,
): Pick<Programmes, 'findSession' | 'makeSessionDue'> {
  return {
    async findSession(code) {
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(sessionKey(code)) }));
      // Written by putSession from a checked programme file, so its shape is known once its version is.
      return Item === undefined ? undefined : (decode(Item) as unknown as StoredSession);
    },

    async makeSessionDue(session, now) {
      // Another moment than before, for the same reason; also sooner than one that lies ahead. The condition names no
      // attribute that the submit function may not touch.
      for (let at = now, step = 1; step < maxSteps; at = after(at, step), step *= 2) {
        const isOther = await conditionally(
          client.send(
            new UpdateItemCommand({
              TableName: table,
              Key: keyOf(sessionKey(session)),
              UpdateExpression: 'SET #due = :due, dueAt = :at',
              ConditionExpression: `attribute_exists(${partitionKey}) AND (attribute_not_exists(dueAt) OR dueAt <> :at)`,
              ExpressionAttributeNames: { '#due': dueIndex.partitionKey },
              ExpressionAttributeValues: { ':due': { S: dueValue }, ':at': { S: at } },
            }),
          ),
        );
        if (isOther) return;
      }
    },
  };
}

/** More people than this do not delete their answers in the same millisecond; a session that is not stored ends it. */
const maxSteps = 2 ** 8;

/** The partition of the due index. One is enough: it holds what waits for the tick, not what is stored. */
export const dueValue = 'due';

export function sessionKey(code: SessionCode): Key {
  return [sessionPartition(code), 'SESSION'];
}

/** The partition of what is kept of one session beside its answers. */
export function sessionPartition(code: SessionCode): string {
  return `SESSION#${code}`;
}
