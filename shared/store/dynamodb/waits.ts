import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Due, Programmes } from '../../programme/programmes.ts';
import type { MailTopic } from '../../programme/topic.ts';
import type { Trouble } from '../../programme/trouble.ts';
import { after, type Instant, minute } from '../../time/instant.ts';
import { dueIndex, partitionKey, sortKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { planKey } from './invited-keys.ts';
import { attributes, type Key, keyOf, type StoredItem } from './item.ts';
import { itemsOf } from './paginate.ts';
import { programmeKey } from './programme-key.ts';
import { dueValue, renewWait, sessionKey } from './sessions.ts';

/** What of the Programmes table waits for the tick, since when, and with what it gets nowhere. */
export function dynamoWaits(
  client: DynamoDBClient,
  table: string,
): Pick<Programmes, 'due' | 'waiting' | 'dueSince' | 'makeDue' | 'putOff' | 'findTrouble' | 'troubles' | 'done'> {
  return {
    due: (until) => queryDue(client, table, '<=', until),

    waiting: (from) => queryDue(client, table, '>', from),

    async dueSince(topic) {
      const { Item = {} } = await client.send(
        new GetItemCommand({
          TableName: table,
          Key: keyOf(topicKey(topic)),
          ProjectionExpression: dueIndex.sortKey,
          // What was made due a moment ago is to be seen.
          ConsistentRead: true,
        }),
      );
      return Item[dueIndex.sortKey]?.S as Instant | undefined;
    },

    async makeDue(programme, now) {
      // Also sooner than the moment until which it was put off: nobody has it in hand before then.
      const condition = 'attribute_not_exists(dueAt) OR dueAt < :at OR dueAt > :soon';
      const values = { ':soon': { S: after(now, minute) } };
      return (await renewWait({ client, table, key: programmeKey(programme), condition, values }, now)) ?? now;
    },

    async putOff({ topic, dueAt }, trouble, next) {
      await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(topicKey(topic)),
            UpdateExpression: 'SET dueAt = :next, trouble = :trouble',
            ConditionExpression: 'dueAt = :dueAt',
            ExpressionAttributeValues: attributes({ ':dueAt': dueAt, ':next': next, ':trouble': trouble }),
          }),
        ),
      );
    },

    async findTrouble(topic) {
      const Key = keyOf(topicKey(topic));
      const { Item = {} } = await client.send(
        new GetItemCommand({ TableName: table, Key, ProjectionExpression: 'trouble' }),
      );
      return troubleOf(Item);
    },

    async troubles() {
      const items = await itemsOf((from) =>
        client.send(
          new ScanCommand({
            TableName: table,
            FilterExpression: 'attribute_exists(trouble)',
            ProjectionExpression: `${partitionKey}, ${sortKey}, trouble`,
            ...from,
          }),
        ),
      );
      return items.flatMap((item) => {
        const trouble = troubleOf(item);
        return trouble === undefined ? [] : [{ topic: decodeDue(item).topic, trouble }];
      });
    },

    async done({ topic, dueAt }, next) {
      await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(topicKey(topic)),
            UpdateExpression:
              next === undefined ? 'REMOVE #due, dueAt, trouble' : 'SET #due = :due, dueAt = :next REMOVE trouble',
            ConditionExpression: 'dueAt = :dueAt',
            ExpressionAttributeNames: { '#due': dueIndex.partitionKey },
            ExpressionAttributeValues: {
              ':dueAt': { S: dueAt },
              ...(next === undefined ? {} : { ':due': { S: dueValue }, ':next': { S: next } }),
            },
          }),
        ),
      );
    },
  };
}

async function queryDue(client: DynamoDBClient, table: string, order: '<=' | '>', at: Instant): Promise<Due[]> {
  const items = await itemsOf((from) =>
    client.send(
      new QueryCommand({
        TableName: table,
        IndexName: dueIndex.name,
        KeyConditionExpression: `#due = :due AND dueAt ${order} :at`,
        ExpressionAttributeNames: { '#due': dueIndex.partitionKey },
        ExpressionAttributeValues: { ':due': { S: dueValue }, ':at': { S: at } },
        ...from,
      }),
    ),
  );
  return items.map(decodeDue);
}

function decodeDue(item: StoredItem): Due {
  const [kind, name = ''] = (item[partitionKey]?.S ?? '').split('#');
  return { topic: topicOf(kind, name), dueAt: (item[dueIndex.sortKey]?.S ?? '') as Instant };
}

function topicOf(kind: string | undefined, name: string): MailTopic {
  if (kind === 'SESSION') return { kind: 'session', code: name as SessionCode };
  if (kind === 'INVITED') return { kind: 'invitation', code: name as SessionCode };
  return { kind: 'programme', id: name };
}

/** Without regard to the rest of an item: that may be what can't be read. */
function troubleOf({ trouble }: StoredItem): Trouble | undefined {
  return trouble === undefined ? undefined : (unmarshall({ trouble }).trouble as Trouble);
}

function topicKey(topic: MailTopic): Key {
  switch (topic.kind) {
    case 'session':
      return sessionKey(topic.code);
    case 'invitation':
      return planKey(topic.code);
    case 'programme':
      return programmeKey(topic.id);
  }
}
