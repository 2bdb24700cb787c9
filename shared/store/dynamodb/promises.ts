import { type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Programmes } from '../../programme/programmes.ts';
import type { Promised } from '../../programme/promise.ts';
import { partitionKey, sortKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { conditionAsRead } from './condition-as-read.ts';
import { attributes, decode, encode, keyOf } from './item.ts';
import { itemsUnder } from './query-by-prefix.ts';
import { sessionKey, sessionPartition } from './sessions.ts';

/** What a change of a promise takes: the mark while it is made, and the promises of before, in the Programmes table. */
export function dynamoPromises(
  client: DynamoDBClient,
  table: string,
): Pick<Programmes, 'beginChange' | 'endChange' | 'keepPromise' | 'earlierPromises'> {
  return {
    async beginChange(session, until, now) {
      const { expression, values } = conditionAsRead(session);
      const begun = await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(sessionKey(session.code)),
            UpdateExpression: 'SET changingUntil = :until',
            // Not while another change is under way; the mark of one that was broken off runs out.
            ConditionExpression: `${expression} AND (attribute_not_exists(changingUntil) OR changingUntil <= :now)`,
            ExpressionAttributeValues: attributes({ ...values, ':until': until, ':now': now }),
          }),
        ),
      );
      return begun ? { ...session, changingUntil: until } : 'lost';
    },

    async endChange({ code, changingUntil }) {
      if (changingUntil === undefined) return;
      await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(sessionKey(code)),
            UpdateExpression: 'REMOVE changingUntil',
            ConditionExpression: 'changingUntil = :changingUntil',
            ExpressionAttributeValues: attributes({ ':changingUntil': changingUntil }),
          }),
        ),
      );
    },

    async keepPromise(code, number, promised) {
      await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encode([sessionPartition(code), `${promisePrefix}${number}`], promised),
            ConditionExpression: `attribute_not_exists(${partitionKey})`,
          }),
        ),
      );
    },

    async earlierPromises(code) {
      const items = await itemsUnder(client, table, sessionPartition(code), promisePrefix);
      return new Map(
        items.map((item) => [
          Number(item[sortKey]?.S?.slice(promisePrefix.length)),
          decode(item) as unknown as Promised,
        ]),
      );
    },
  };
}

const promisePrefix = 'PROMISE#';
