import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { DispatchState } from '../../delivery/dispatch-states.ts';
import type { Topic } from '../../programme/topic.ts';
import type { Publication, Seal } from '../../publication/publication.ts';
import type { SpeakerBaselines } from '../../publication/speaker-baselines.ts';
import { onlyComments } from '../../tally/comment-sample.ts';
import type { Reports } from '../reports.ts';
import { partitionKey, programmePartition, sortKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { decodeDispatch } from './dispatch-items.ts';
import { withoutEarlierParts } from './earlier-publications.ts';
import { attributes, decode, encode, type Key, keyOf } from './item.ts';
import { decodePublication } from './publication-items.ts';
import { itemsUnder } from './query-by-prefix.ts';
import { toStoredPublication } from './stored-names.ts';

const publicationPrefix = 'PUBLICATION#';

/** The Reports table. All that belongs to one topic is under one partition key. */
export function dynamoReports(client: DynamoDBClient, table: string): Reports {
  const itemAt = async (key: Key) => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(key), ConsistentRead: true }));
    return Item;
  };
  const get = async (key: Key) => {
    const item = await itemAt(key);
    return item === undefined ? undefined : decode(item);
  };
  const sealOf = async (session: SessionCode) => {
    const values = (await get(sealKey(session))) as Seal | undefined;
    return values === undefined ? undefined : withoutEarlierParts(values);
  };
  const baselinesOf = async (programme: string) =>
    (await get(speakersKey(programme))) as unknown as SpeakerBaselines | undefined;
  const publicationAt = async (key: Key) => {
    const item = await itemAt(key);
    return item === undefined ? undefined : decodePublication(item);
  };
  const putNew = (key: Key, values: object) =>
    conditionally(
      client.send(
        new PutItemCommand({
          TableName: table,
          Item: encode(key, values),
          ConditionExpression: `attribute_not_exists(${partitionKey})`,
        }),
      ),
    );
  /** Sets some values of an item that is there. */
  const change = (key: Key, values: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(values);
    return conditionally(
      client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(key),
          UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
          ConditionExpression: `attribute_exists(${partitionKey})`,
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: attributes(Object.fromEntries(names.map((name) => [`:${name}`, values[name]]))),
        }),
      ),
    );
  };

  return {
    findSeal: sealOf,

    async keepSeal(seal) {
      const isNew = await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encode(sealKey(seal.session), seal),
            ConditionExpression: `attribute_not_exists(${partitionKey}) OR revision < :revision`,
            ExpressionAttributeValues: attributes({ ':revision': seal.revision }),
          }),
        ),
      );
      return isNew ? seal : ((await sealOf(seal.session)) as Seal);
    },

    async keepPublication(publication) {
      const key = publicationKey(publication.topic, publication.number);
      const isNew = await putNew(key, toStoredPublication(publication));
      return isNew ? publication : ((await publicationAt(key)) as Publication);
    },

    async findPublication(topic, number) {
      return publicationAt(publicationKey(topic, number));
    },

    async latestPublication(topic) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: `${partitionKey} = :topic AND begins_with(${sortKey}, :publication)`,
          ExpressionAttributeValues: attributes({ ':topic': partition(topic), ':publication': publicationPrefix }),
          ConsistentRead: true,
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      const [latest] = Items;
      return latest === undefined ? undefined : decodePublication(latest);
    },

    findSpeakerBaselines: baselinesOf,

    async keepSpeakerBaselines(programme, baselines) {
      const isNext = await conditionally(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: encode(speakersKey(programme), baselines),
            ConditionExpression: `attribute_not_exists(${partitionKey}) OR revision = :before`,
            ExpressionAttributeValues: attributes({ ':before': baselines.revision - 1 }),
          }),
        ),
      );
      return isNext ? baselines : ((await baselinesOf(programme)) as SpeakerBaselines);
    },

    async keepComments(topic, orders) {
      const seal = topic.kind === 'session' ? await sealOf(topic.code) : undefined;
      if (seal !== undefined) await change(sealKey(seal.session), { comments: onlyComments(seal.comments, orders) });
      for (const item of await itemsUnder(client, table, partition(topic), publicationPrefix)) {
        const { number, comments } = decodePublication(item);
        const key = publicationKey(topic, number);
        await change(key, { comments: onlyComments(comments, orders), areCommentsDeleted: true });
      }
    },

    async openDispatches(publication, recipients, now) {
      for (const recipient of recipients) {
        const state: DispatchState = { name: 'PENDING', notBefore: now };
        await putNew(dispatchKey(publication, recipient), { recipient, attempt: 0, state });
      }
    },

    async dispatches({ topic, number }) {
      const items = await itemsUnder(client, table, partition(topic), `DISPATCH#${padded(number)}#`);
      return items.map(decodeDispatch);
    },

    advance(publication, current, next) {
      return conditionally(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(dispatchKey(publication, current.recipient)),
            UpdateExpression: 'SET #state = :next, attempt = :attempt, forgiven = :forgiven',
            // The same state and attempt as were read: whoever else was working on this dispatch has not moved it.
            ConditionExpression: '#state.#name = :before AND attempt = :attemptBefore',
            ExpressionAttributeNames: { '#state': 'state', '#name': 'name' },
            ExpressionAttributeValues: attributes({
              ':next': next.state,
              ':attempt': next.attempt,
              ':forgiven': next.forgiven ?? 0,
              ':before': current.state.name,
              ':attemptBefore': current.attempt,
            }),
          }),
        ),
      );
    },
  };
}

function partition(topic: Topic): string {
  return topic.kind === 'session' ? `SESSION#${topic.code}` : programmePartition(topic.id);
}

function sealKey(session: SessionCode): Key {
  return [partition({ kind: 'session', code: session }), 'SEAL'];
}

/** Beside the programme's publications, under the same partition key. */
function speakersKey(programme: string): Key {
  return [partition({ kind: 'programme', id: programme }), 'SPEAKERS'];
}

function publicationKey(topic: Topic, number: number): Key {
  return [partition(topic), `${publicationPrefix}${padded(number)}`];
}

function dispatchKey({ topic, number }: Pick<Publication, 'topic' | 'number'>, recipient: string): Key {
  return [partition(topic), `DISPATCH#${padded(number)}#${recipient}`];
}

/** Numbers sort as text. */
function padded(number: number): string {
  return String(number).padStart(4, '0');
}
