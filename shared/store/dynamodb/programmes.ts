import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Programme } from '../../programme/programme.ts';
import type { Due, Programmes, Rejection } from '../../programme/programmes.ts';
import type { StoredSession } from '../../programme/session.ts';
import { acceptsUntil, firstLook, type Session } from '../../programme/session.ts';
import type { Topic } from '../../programme/topic.ts';
import { after, day, type Instant } from '../../time/instant.ts';
import { dueIndex, partitionKey, programmePartition, sortKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { attributes, decode, encode, type Key, keyOf, type StoredItem } from './item.ts';
import { itemsOf } from './paginate.ts';
import { dueValue, dynamoSessions, renewWait, sessionKey } from './sessions.ts';
import { toStoredSession } from './stored-names.ts';

/** The Programmes table. */
export function dynamoProgrammes(client: DynamoDBClient, table: string): Programmes {
  return {
    ...dynamoSessions(client, table),

    async findProgramme(id) {
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(programmeKey(id)) }));
      return Item === undefined ? undefined : (decode(Item) as unknown as Programme);
    },

    async listProgrammes() {
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
      return items.map((item) => decode(item) as unknown as Programme);
    },

    async putProgramme(programme) {
      // An update, not a put: the programme may be due, and that must not be lost.
      const { [partitionKey]: _p, [sortKey]: _s, ...values } = encode(programmeKey(programme.id), programme);
      const names = Object.keys(values);
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(programmeKey(programme.id)),
          UpdateExpression: `SET ${names.map((_, at) => `#n${at} = :v${at}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#n${at}`, name])),
          ExpressionAttributeValues: Object.fromEntries(Object.values(values).map((value, at) => [`:v${at}`, value])),
        }),
      );
    },

    async putSession(session, now) {
      const done = await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encodeSession(session, now),
            // A new code; or this programme's, not closed, and with the same questions unless nobody could answer yet.
            ConditionExpression: `attribute_not_exists(${partitionKey}) OR (programme.id = :programme
              AND attribute_not_exists(sealedAt) AND closesAt > :now AND (version = :version OR opensAt > :now))`,
            ExpressionAttributeValues: {
              ':programme': { S: session.programme.id },
              ':version': { S: session.version },
              ':now': { S: now },
            },
          }),
        ),
      );
      return done ? 'published' : refusal(session, (await this.findSession(session.code)) as StoredSession, now);
    },

    async moveClosing(session, closesAt, graceMinutes) {
      const dueAt = acceptsUntil({ closesAt, graceMinutes });
      const retention = Date.parse(session.answersExpireAt) - Date.parse(session.closesAt);
      const moved = await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(sessionKey(session.code)),
            UpdateExpression:
              'SET closesAt = :closesAt, graceMinutes = :grace, deletedAt = :deletedAt, #due = :due, dueAt = :dueAt',
            ConditionExpression: 'closesAt = :before AND attribute_not_exists(sealedAt)',
            ExpressionAttributeNames: { '#due': dueIndex.partitionKey },
            ExpressionAttributeValues: attributes({
              ':closesAt': closesAt,
              ':grace': graceMinutes,
              ':deletedAt': after(closesAt, Math.max(retention, day)),
              ':due': dueValue,
              ':dueAt': dueAt,
              ':before': session.closesAt,
            }),
          }),
        ),
      );
      return moved ? 'moved' : 'lost';
    },

    async beginSeal(session, now) {
      if (session.sealedAt !== undefined) return session;
      const begun = await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(sessionKey(session.code)),
            UpdateExpression: 'SET sealedAt = :now',
            ConditionExpression: 'closesAt = :closesAt AND graceMinutes = :grace AND attribute_not_exists(sealedAt)',
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

    async due(until) {
      const items = await itemsOf((from) =>
        client.send(
          new QueryCommand({
            TableName: table,
            IndexName: dueIndex.name,
            KeyConditionExpression: '#due = :due AND dueAt <= :until',
            ExpressionAttributeNames: { '#due': dueIndex.partitionKey },
            ExpressionAttributeValues: { ':due': { S: dueValue }, ':until': { S: until } },
            ...from,
          }),
        ),
      );
      return items.map(decodeDue);
    },

    async makeDue(programme, now) {
      const condition = 'attribute_not_exists(dueAt) OR dueAt < :at';
      await renewWait({ client, table, key: programmeKey(programme), condition }, now);
    },

    async done({ topic, dueAt }, next) {
      await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(topicKey(topic)),
            UpdateExpression: next === undefined ? 'REMOVE #due, dueAt' : 'SET #due = :due, dueAt = :next',
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

function refusal(session: Session, stored: StoredSession, now: Instant): Rejection {
  if (stored.programme.id !== session.programme.id) return 'other-programme';
  return stored.sealedAt === undefined && stored.closesAt > now ? 'structure-in-use' : 'closed';
}

function topicKey(topic: Topic): Key {
  return topic.kind === 'session' ? sessionKey(topic.code) : programmeKey(topic.id);
}

const programmeSort = 'PROGRAMME';

function programmeKey(id: string): Key {
  return [programmePartition(id), programmeSort];
}
