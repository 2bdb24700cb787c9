import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Programme } from '../../programme/programme.ts';
import type { Due, Programmes } from '../../programme/programmes.ts';
import type { StoredSession } from '../../programme/session.ts';
import { acceptsUntil, firstLook, type Session } from '../../programme/session.ts';
import type { Topic } from '../../programme/topic.ts';
import type { Trouble } from '../../programme/trouble.ts';
import { after, type Instant, minute } from '../../time/instant.ts';
import { dueIndex, partitionKey, programmePartition, sortKey } from '../tables.ts';
import { UnreadableItem } from '../unreadable-item.ts';
import { conditionally } from './client.ts';
import { conditionAsRead } from './condition-as-read.ts';
import { attributes, decode, encode, type Key, keyOf, type StoredItem } from './item.ts';
import { itemsOf } from './paginate.ts';
import { dynamoPromises } from './promises.ts';
import { dueValue, dynamoSessions, renewWait, sessionKey } from './sessions.ts';
import { toStoredSession } from './stored-names.ts';

/** The Programmes table. */
export function dynamoProgrammes(client: DynamoDBClient, table: string): Programmes {
  return {
    ...dynamoSessions(client, table),
    ...dynamoPromises(client, table),

    async findProgramme(id) {
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(programmeKey(id)) }));
      return Item === undefined ? undefined : (decode(Item) as unknown as Programme);
    },

    async listProgrammes(unreadable) {
      const items = await itemsOf((from) =>
        client.send(
          new ScanCommand({
            TableName: table,
            FilterExpression: `${sortKey} = :programme`,
            ExpressionAttributeValues: { ':programme': { S: programmeSort } },
            ...from,
          }),
        ),
      );
      return items.flatMap((item) => {
        try {
          return [decode(item) as unknown as Programme];
        } catch (cause) {
          if (!(cause instanceof UnreadableItem) || unreadable === undefined) throw cause;
          unreadable(cause);
          return [];
        }
      });
    },

    async putProgramme(programme, before) {
      // An update, not a put: the programme may be due, and that must not be lost.
      const { [partitionKey]: _p, [sortKey]: _s, ...values } = encode(programmeKey(programme.id), programme);
      const names = Object.keys(values);
      const isAsBefore = await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(programmeKey(programme.id)),
            UpdateExpression: `SET ${names.map((_, at) => `#n${at} = :v${at}`).join(', ')}`,
            ConditionExpression: programmeCondition(before),
            ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#n${at}`, name])),
            ExpressionAttributeValues: {
              ...Object.fromEntries(Object.values(values).map((value, at) => [`:v${at}`, value])),
              ...(before?.revision === undefined ? {} : attributes({ ':before': before.revision })),
            },
          }),
        ),
      );
      return isAsBefore ? 'published' : 'lost';
    },

    async putSession({ session, before, now, opensAfter }) {
      const done = await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encodeSession(session, now),
            ...putCondition(before, now, opensAfter),
          }),
        ),
      );
      return done ? 'published' : 'lost';
    },

    async moveClosing(session, before) {
      // Opened again, it is looked at at once, as any open session.
      const dueAt = session.closesAt > before.closesAt ? before.closesAt : acceptsUntil(session);
      const { expression, values } = conditionAsRead(before);
      const moved = await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(sessionKey(session.code)),
            UpdateExpression: `SET closesAt = :closes, graceMinutes = :grace, graceByFile = :graceByFile, deletedAt = :deletedAt, promise = :next,
              #due = :due, dueAt = :dueAt`,
            ConditionExpression: expression,
            ExpressionAttributeNames: { '#due': dueIndex.partitionKey },
            ExpressionAttributeValues: attributes({
              ...values,
              ':closes': session.closesAt,
              ':grace': session.graceMinutes,
              ':graceByFile': session.graceByFile ?? session.graceMinutes,
              ':deletedAt': session.answersExpireAt,
              ':next': session.promise,
              ':due': dueValue,
              ':dueAt': dueAt,
            }),
          }),
        ),
      );
      return moved ? 'moved' : 'lost';
    },

    async cancel({ code }, now) {
      const done = await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(sessionKey(code)),
            UpdateExpression: 'SET cancelledAt = :now, #due = :due, dueAt = :now',
            ConditionExpression: `attribute_exists(${partitionKey}) AND attribute_not_exists(sealedAt) AND attribute_not_exists(cancelledAt)`,
            ExpressionAttributeNames: { '#due': dueIndex.partitionKey },
            ExpressionAttributeValues: attributes({ ':now': now, ':due': dueValue }),
          }),
        ),
      );
      return done ? 'cancelled' : 'lost';
    },

    async beginSeal(session, now) {
      if (session.sealedAt !== undefined) return session;
      const begun = await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(sessionKey(session.code)),
            UpdateExpression: 'SET sealedAt = :now',
            ConditionExpression: `closesAt = :closesAt AND graceMinutes = :grace
              AND attribute_not_exists(sealedAt) AND attribute_not_exists(cancelledAt)`,
            ExpressionAttributeValues: attributes({
              ':now': now,
              ':closesAt': session.closesAt,
              ':grace': session.graceMinutes,
            }),
          }),
        ),
      );
      return begun ? { ...session, sealedAt: now } : 'lost';
    },

    due: (until) => queryDue(client, table, '<=', until),

    waiting: (from) => queryDue(client, table, '>', from),

    async makeDue(programme, now) {
      // Also sooner than the moment until which it was put off: nobody has it in hand before then.
      const condition = 'attribute_not_exists(dueAt) OR dueAt < :at OR dueAt > :soon';
      const values = { ':soon': { S: after(now, minute) } };
      await renewWait({ client, table, key: programmeKey(programme), condition, values }, now);
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

function encodeSession(session: Session, now: Instant): StoredItem {
  const due = { [dueIndex.partitionKey]: dueValue, [dueIndex.sortKey]: firstLook(session, now) };
  return encode(sessionKey(session.code), { ...toStoredSession(session), ...due });
}

function decodeDue(item: StoredItem): Due {
  const [kind, name = ''] = (item[partitionKey]?.S ?? '').split('#');
  const dueAt = (item[dueIndex.sortKey]?.S ?? '') as Instant;
  return {
    topic: kind === 'SESSION' ? { kind: 'session', code: name as SessionCode } : { kind: 'programme', id: name },
    dueAt,
  };
}

/** That a code is new; or that its session is stored as it was read, and still not closed. */
function putCondition(before: StoredSession | undefined, now: Instant, opensAfter: Instant | undefined) {
  if (before === undefined) return { ConditionExpression: `attribute_not_exists(${partitionKey})` };
  const { expression, values } = conditionAsRead(before);
  const isToOpen = opensAfter === undefined ? {} : { ':opensAfter': opensAfter };
  return {
    ConditionExpression: `${expression} AND closesAt > :now${opensAfter === undefined ? '' : ' AND opensAt > :opensAfter'}`,
    ExpressionAttributeValues: attributes({ ...values, ':now': now, ...isToOpen }),
  };
}

function programmeCondition(before: Programme | undefined): string {
  if (before === undefined) return 'attribute_not_exists(revision) AND attribute_not_exists(title)';
  return before.revision === undefined ? 'attribute_not_exists(revision)' : 'revision = :before';
}

/** Without regard to the rest of an item: that may be what can't be read. */
function troubleOf({ trouble }: StoredItem): Trouble | undefined {
  return trouble === undefined ? undefined : (unmarshall({ trouble }).trouble as Trouble);
}

function topicKey(topic: Topic): Key {
  return topic.kind === 'session' ? sessionKey(topic.code) : programmeKey(topic.id);
}

const programmeSort = 'PROGRAMME';

function programmeKey(id: string): Key {
  return [programmePartition(id), programmeSort];
}
