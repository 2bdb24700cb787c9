import { type DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Publication, Seal } from '../../publication/publication.ts';
import type { SpeakerBaselines } from '../../publication/speaker-baselines.ts';
import { onlyComments } from '../../tally/comment-sample.ts';
import type { Reports } from '../reports.ts';
import { partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { dynamoDispatches } from './dispatches.ts';
import { withoutEarlierParts } from './earlier-publications.ts';
import { attributes, decode, encode, type Key, keyOf } from './item.ts';
import { latestPublicationItem } from './latest-publication.ts';
import { decodePublication } from './publication-items.ts';
import { putNew } from './put-new.ts';
import { itemsUnder } from './query-by-prefix.ts';
import { publicationKey, publicationPrefix, sealKey, speakersKey, topicPartition } from './report-keys.ts';
import { toStoredPublication } from './stored-names.ts';

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
      const isNew = await putNew(client, table, key, toStoredPublication(publication));
      return isNew ? publication : ((await publicationAt(key)) as Publication);
    },

    async findPublication(topic, number) {
      return publicationAt(publicationKey(topic, number));
    },

    async latestPublication(topic) {
      const latest = await latestPublicationItem(client, table, topic);
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
      for (const item of await itemsUnder(client, table, topicPartition(topic), publicationPrefix)) {
        const { number, comments } = decodePublication(item);
        const key = publicationKey(topic, number);
        await change(key, { comments: onlyComments(comments, orders), areCommentsDeleted: true });
      }
    },

    ...dynamoDispatches(client, table),
  };
}
