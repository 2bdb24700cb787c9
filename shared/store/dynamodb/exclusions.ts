import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Programmes } from '../../programme/programmes.ts';
import { after } from '../../time/instant.ts';
import { dueIndex, partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { exclusionsAsRead } from './condition-as-read.ts';
import { attributes, keyOf } from './item.ts';
import { dueValue, sessionKey } from './sessions.ts';

/** Decisions on answers to leave out, kept with their session. */
export function dynamoExclusions(client: DynamoDBClient, table: string): Pick<Programmes, 'addExclusion'> {
  return {
    async addExclusion(session, exclusion, now) {
      const asRead = exclusionsAsRead(session);
      const all = [...(session.exclusions ?? []), exclusion];
      const { set, condition, moments } = session.sealedAt === undefined ? whileOpen : onceSealed;
      for (const moment of moments) {
        const added = await conditionally(
          client.send(
            new UpdateItemCommand({
              TableName: table,
              Key: keyOf(sessionKey(session.code)),
              UpdateExpression: `SET exclusions = :all${set}`,
              ConditionExpression: `attribute_exists(${partitionKey}) AND attribute_not_exists(cancelledAt)
                AND ${asRead.expression} AND ${condition}`,
              ...(set !== '' && { ExpressionAttributeNames: { '#due': dueIndex.partitionKey } }),
              ExpressionAttributeValues: attributes({
                ...{ ...asRead.values, ':all': all },
                ...(set !== '' && { ':due': dueValue, ':at': after(now, moment) }),
              }),
            }),
          ),
        );
        if (added) return 'added';
      }
      return 'lost';
    },
  };
}

/** The tick looks at it anyway, and would forget a daily report if the wait for it were renewed. */
const whileOpen = { set: '', condition: 'attribute_not_exists(sealedAt)', moments: [0] } as const;

/** Another moment than it waits for now, so that a look that is under way does not take this wait for its own. */
const onceSealed = {
  set: ', #due = :due, dueAt = :at',
  condition: 'attribute_exists(sealedAt) AND (attribute_not_exists(dueAt) OR dueAt <> :at)',
  moments: [0, 1, 2],
} as const;
