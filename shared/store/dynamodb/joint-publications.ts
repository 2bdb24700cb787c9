import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { sideBySide } from '../../programme/side-by-side.ts';
import type { Topic } from '../../programme/topic.ts';
import { partitionKey, sortKey } from '../tables.ts';
import { conditionally } from './client.ts';
import { attributes, encode, keyOf, type StoredItem } from './item.ts';
import { only } from './only.ts';
import { blocksAtOnce, readPacked } from './packed-items.ts';
import type { PackedBlock } from './publication-blocks.ts';
import { type BlockKind, blockKinds, blockNames, type PublicationItems } from './publication-items.ts';
import { itemsUnder } from './query-by-prefix.ts';
import { blockKey, blockPrefix, publicationKey, publicationPrefix, topicPartition } from './report-keys.ts';

/** The blocks of publications. */
export interface PublicationBlocks {
  /** Those of one kind that a head names, in its order. Throws UnreadableItem where one is missing. */
  read(topic: Topic, head: StoredItem, kind: BlockKind): Promise<readonly Uint8Array[]>;
  /** Keeps those of a publication that is to be kept: all that the one before it does not have. */
  keep(topic: Topic, number: number, items: PublicationItems): Promise<void>;
  /**
   * Deletes those that no publication names, once there is one of this number: somebody who made one was stopped, or another
   * was quicker. A later one that is being made may have written some of them, too: these are marked with its number.
   */
  clear(topic: Topic, number: number): Promise<void>;
}

/** In the Reports table, beside the publications that name them. */
export function publicationBlocks(client: DynamoDBClient, table: string): PublicationBlocks {
  return {
    read(topic, head, kind) {
      const keys = blockNames(head, kind).map((name) => blockKey(topic, name));
      return readPacked(client, table, keys);
    },

    async keep(topic, number, items) {
      const { Item: before } = await client.send(
        new GetItemCommand({
          ...{ TableName: table, Key: keyOf(publicationKey(topic, number - 1)), ConsistentRead: true },
          ...only(blockKinds),
        }),
      );
      const known = namesIn(before === undefined ? [] : [before]);
      const fresh = blockKinds.flatMap((kind) => items[kind]).filter(({ name }) => !known.has(name));
      await sideBySide(fresh, blocksAtOnce, (block) => put(topic, number, block));
    },

    async clear(topic, number) {
      const partition = topicPartition(topic);
      // Heads first: what is named by then stays, and what is named later was marked before.
      const known = namesIn(await itemsUnder(client, table, partition, publicationPrefix, blockKinds));
      const all = await itemsUnder(client, table, partition, blockPrefix, ['number']);
      for (const { [sortKey]: sort } of all) {
        const name = sort?.S?.slice(blockPrefix.length) ?? '';
        if (!known.has(name)) await remove(topic, number, name);
      }
    },
  };

  /** One that is marked with a later number is there for a publication that comes after this one: then this one is late. */
  function put(topic: Topic, number: number, { name, packed }: PackedBlock): Promise<boolean> {
    return conditionally(
      client.send(
        new PutItemCommand({
          TableName: table,
          Item: encode(blockKey(topic, name), { number, packed }),
          ConditionExpression: `attribute_not_exists(${partitionKey}) OR #number < :number`,
          ...numbered(number),
        }),
      ),
    );
  }

  function remove(topic: Topic, number: number, name: string): Promise<boolean> {
    return conditionally(
      client.send(
        new DeleteItemCommand({
          TableName: table,
          Key: keyOf(blockKey(topic, name)),
          ConditionExpression: '#number <= :number',
          ...numbered(number),
        }),
      ),
    );
  }
}

function numbered(number: number) {
  return {
    ExpressionAttributeNames: { '#number': 'number' },
    ExpressionAttributeValues: attributes({ ':number': number }),
  };
}

function namesIn(heads: readonly StoredItem[]): ReadonlySet<string> {
  return new Set(heads.flatMap((head) => blockKinds.flatMap((kind) => blockNames(head, kind))));
}
