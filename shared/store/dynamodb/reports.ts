import { type DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SessionCode } from '../../access/session-code.ts';
import type { Topic } from '../../programme/topic.ts';
import type { Publication, Seal } from '../../publication/publication.ts';
import type { PublicationHead } from '../../publication/publications.ts';
import { onlyComments } from '../../tally/comment-sample.ts';
import type { Reports } from '../reports.ts';
import { partitionKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { dynamoDispatches } from './dispatches.ts';
import { withoutEarlierParts } from './earlier-publications.ts';
import { forgetCommentsOf } from './forget-comments-of.ts';
import { attributes, decode, encode, type Key, keyOf, type StoredItem } from './item.ts';
import { publicationBlocks } from './joint-publications.ts';
import { latestPublicationItem } from './latest-publication.ts';
import { only } from './only.ts';
import { includedIn, joinedPublication, joinedSessions, publicationItems } from './publication-items.ts';
import { putNew } from './put-new.ts';
import { itemsUnder } from './query-by-prefix.ts';
import { publicationKey, publicationPrefix, sealKey, topicPartition } from './report-keys.ts';
import { dynamoSpeakerChains } from './speaker-chains.ts';

/** The attributes of a publication's head. */
const headAttributes = ['topic', 'number', 'kind', 'asOf'] as const satisfies readonly (keyof PublicationHead)[];

/** The Reports table. All that belongs to one topic is under one partition key. */
export function dynamoReports(client: DynamoDBClient, table: string): Reports {
  const itemAt = async (key: Key, names?: readonly string[]) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: keyOf(key), ConsistentRead: true, ...(names && only(names)) }),
    );
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
  const blocks = publicationBlocks(client, table);
  /** A publication with what is in blocks beside its item. */
  const whole = async (topic: Topic, item: StoredItem | undefined) =>
    item &&
    joinedPublication(item, {
      blocks: await blocks.read(topic, item, 'blocks'),
      numbers: await blocks.read(topic, item, 'numbers'),
    });
  const publicationAt = async (topic: Topic, number: number) =>
    whole(topic, await itemAt(publicationKey(topic, number)));
  const publicationKept = async (topic: Topic, number: number) => (await publicationAt(topic, number)) as Publication;
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

    async keepPublication(publication, kept) {
      const { topic, number } = publication;
      const items = publicationItems(publication, kept);
      const put = () => putNew(client, table, publicationKey(topic, number), items.head);
      if (topic.kind === 'session') return (await put()) ? publication : publicationKept(topic, number);
      // The head comes last: until then nobody reads a block, and after that each is there.
      await blocks.keep(topic, number, items);
      const isNew = await put();
      await blocks.clear(topic, number);
      return isNew ? publication : publicationKept(topic, number);
    },

    async findPublication(topic, number) {
      return publicationAt(topic, number);
    },

    async latestPublication(topic) {
      return whole(topic, await latestPublicationItem(client, table, topic));
    },

    async findHead(topic, number) {
      return headIn(await itemAt(publicationKey(topic, number), headAttributes));
    },

    async latestHead(topic) {
      return headIn(await latestPublicationItem(client, table, topic, headAttributes));
    },

    async findIncluded(programme) {
      const topic = { kind: 'programme', id: programme } as const;
      const head = await latestPublicationItem(client, table, topic);
      return head && includedIn(head, await blocks.read(topic, head, 'numbers'));
    },

    async findReported(programme) {
      const topic = { kind: 'programme', id: programme } as const;
      const head = await latestPublicationItem(client, table, topic);
      return head?.facts && joinedSessions(await blocks.read(topic, head, 'facts'));
    },

    ...dynamoSpeakerChains(client, table),

    async keepComments(topic, orders) {
      const seal = topic.kind === 'session' ? await sealOf(topic.code) : undefined;
      if (seal !== undefined) await change(sealKey(seal.session), { comments: onlyComments(seal.comments, orders) });
      for (const item of await itemsUnder(client, table, topicPartition(topic), publicationPrefix)) {
        // As they are stored: what says of which session each is stays.
        const { number, comments } = decode(item) as unknown as Publication;
        const key = publicationKey(topic, number);
        await change(key, { comments: onlyComments(comments, orders), areCommentsDeleted: true });
      }
    },

    forgetComments: (programme, session) =>
      forgetCommentsOf(session, { kind: 'programme', id: programme }, { client, table }),

    ...dynamoDispatches(client, table),
  };
}

function headIn(item: StoredItem | undefined): PublicationHead | undefined {
  return item && (decode(item) as unknown as PublicationHead);
}
