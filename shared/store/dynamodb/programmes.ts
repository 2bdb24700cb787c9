import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Programme } from '../../programme/programme.ts';
import type { Programmes } from '../../programme/programmes.ts';
import { acceptsUntil, firstLook, type Session, type StoredSession } from '../../programme/session.ts';
import type { Instant } from '../../time/instant.ts';
import { dueIndex, partitionKey, sortKey } from '../tables.ts';
import { UnreadableItem } from '../unreadable-item.ts';
import { conditionally } from './client.ts';
import { conditionAsRead, exclusionsAsRead } from './condition-as-read.ts';
import { dynamoExclusions } from './exclusions.ts';
import { attributes, decode, encode, keyOf, type StoredItem } from './item.ts';
import { makeLettersDue } from './letters-due.ts';
import { itemsOf } from './paginate.ts';
import { programmeKey, programmeSort } from './programme-key.ts';
import { dynamoPromises } from './promises.ts';
import { withItsDates } from './session-dates.ts';
import { dueValue, dynamoSessions, sessionKey } from './sessions.ts';
import { toStoredSession } from './stored-names.ts';
import { dynamoWaits } from './waits.ts';

/** The Programmes table. */
export function dynamoProgrammes(client: DynamoDBClient, table: string): Programmes {
  const to = { client, table };
  return {
    ...dynamoSessions(client, table),
    ...dynamoPromises(client, table),
    ...dynamoExclusions(client, table),
    ...dynamoWaits(client, table),

    async findProgramme(id) {
      const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(programmeKey(id)) }));
      return Item && decodeProgramme(Item);
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
          return [decodeProgramme(item)];
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
      const gone = optionalKeys.filter((key) => programme[key] === undefined);
      const remove = gone.length === 0 ? '' : ` REMOVE ${gone.map((_, at) => `#g${at}`).join(', ')}`;
      const isAsBefore = await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(programmeKey(programme.id)),
            UpdateExpression: `SET ${names.map((_, at) => `#n${at} = :v${at}`).join(', ')}${remove}`,
            ConditionExpression: programmeCondition(before),
            ExpressionAttributeNames: {
              ...Object.fromEntries(names.map((name, at) => [`#n${at}`, name])),
              ...Object.fromEntries(gone.map((name, at) => [`#g${at}`, name])),
            },
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
      const put = async () => {
        const Item = encodeSession(session, now);
        const command = new PutItemCommand({ TableName: table, Item, ...putCondition(before, now, opensAfter) });
        return (await conditionally(client.send(command))) ? 'published' : 'lost';
      };
      if (before === undefined) return put();
      const done = await withItsDates(to, session, before, put);
      // It may open sooner than the tick thinks.
      if (done === 'published') await makeLettersDue(to, session.code, now);
      return done;
    },

    async moveClosing(session, before, lookAt) {
      const moved = await withItsDates(to, session, before, () => move(session, before, lookAt));
      // Who is invited is forgotten once it is over; opened again after that, it may still invite who leaves an address for it.
      const isReopened = session.closesAt > before.closesAt && lookAt === undefined;
      if (moved === 'moved' && (isReopened || session.closesAt < before.closesAt)) {
        await makeLettersDue(to, session.code, isReopened ? before.closesAt : session.closesAt);
      }
      return moved;
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
      if (done) await makeLettersDue(to, code, now);
      return done ? 'cancelled' : 'lost';
    },

    async beginSeal(session, now) {
      if (session.sealedAt !== undefined) return session;
      const decided = exclusionsAsRead(session);
      const begun = await conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(sessionKey(session.code)),
            UpdateExpression: 'SET sealedAt = :now',
            ConditionExpression: `closesAt = :closesAt AND graceMinutes = :grace
              AND attribute_not_exists(sealedAt) AND attribute_not_exists(cancelledAt) AND ${decided.expression}`,
            ExpressionAttributeValues: attributes({
              ...decided.values,
              ':now': now,
              ':closesAt': session.closesAt,
              ':grace': session.graceMinutes,
            }),
          }),
        ),
      );
      return begun ? { ...session, sealedAt: now } : 'lost';
    },
  };

  async function move(session: StoredSession, before: StoredSession, lookAt?: Instant): Promise<'moved' | 'lost'> {
    // Opened again, it is looked at at once, as any open session.
    const dueAt = lookAt ?? (session.closesAt > before.closesAt ? before.closesAt : acceptsUntil(session));
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
  }
}

/** What a programme may have, and lose when it is published again. */
const optionalKeys = ['follows', 'words'] as const satisfies (keyof Programme)[];

/** A programme as it was published: that it waits for the tick, and since when, is no part of it (see `dynamoWaits`). */
function decodeProgramme(item: StoredItem): Programme {
  const { due: _due, dueAt: _dueAt, trouble: _trouble, ...programme } = decode(item);
  return programme as unknown as Programme;
}

function encodeSession(session: Session, now: Instant): StoredItem {
  const due = { [dueIndex.partitionKey]: dueValue, [dueIndex.sortKey]: firstLook(session, now) };
  return encode(sessionKey(session.code), { ...toStoredSession(session), ...due });
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
