import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Draft, Drafts } from '../../../desk/drafts.ts';
import { partitionKey, programmePartition } from '../../tables.ts';
import { conditionally } from '../client.ts';
import { attributes, decode, encode, type Key, keyOf } from '../item.ts';
import { packedSource, unpackedSource } from './packed-source.ts';

/** Drafts in the Programmes table, each beside its programme. */
export function dynamoDrafts(client: DynamoDBClient, table: string): Drafts {
  const put = ({ source, ...draft }: Draft, condition: object) =>
    conditionally(
      client.send(
        new PutItemCommand({
          TableName: table,
          Item: encode(draftKey(draft.programme), { ...draft, source: packedSource(source) }),
          ...condition,
        }),
      ),
    );
  const isStill = (before: number) => ({
    ConditionExpression: '#number = :before',
    ExpressionAttributeNames: { '#number': 'number' },
    ExpressionAttributeValues: attributes({ ':before': before }),
  });

  return {
    async find(programme) {
      const { Item } = await client.send(
        // Read consistently: who has just saved sees it.
        new GetItemCommand({ TableName: table, Key: keyOf(draftKey(programme)), ConsistentRead: true }),
      );
      if (Item === undefined) return undefined;
      const { source, ...draft } = decode(Item) as unknown as Omit<Draft, 'source'> & { source: Uint8Array };
      return { ...draft, source: unpackedSource(source) };
    },

    async create(draft) {
      const isNew = { ConditionExpression: `attribute_not_exists(${partitionKey})` };
      return (await put(draft, isNew)) ? 'created' : 'taken';
    },

    async save(draft, before) {
      return (await put(draft, isStill(before))) ? 'saved' : 'lost';
    },

    async remove(programme, before) {
      const command = new DeleteItemCommand({ TableName: table, Key: keyOf(draftKey(programme)), ...isStill(before) });
      return (await conditionally(client.send(command))) ? 'removed' : 'lost';
    },
  };
}

function draftKey(programme: string): Key {
  return [programmePartition(programme), 'DRAFT'];
}
