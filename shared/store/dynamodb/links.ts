import { DeleteItemCommand, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { KeyHash } from '../../access/key.ts';
import type { ResultLink, ResultLinks } from '../../delivery/result-links.ts';
import { programmePartition } from '../tables.ts';
import { decode, type Key, keyOf } from './item.ts';
import { itemsUnder } from './query-by-prefix.ts';
import { setValues } from './set-values.ts';

const prefix = 'LINK#';

/** The hashes of mailed links in the Reports table, beside their programme. */
export function dynamoLinks(client: DynamoDBClient, table: string): ResultLinks {
  return {
    async keep(link) {
      // No condition: a key is 128 random bits, so an item of the same hash can only be this link itself. And no put: who may keep
      // links could put one in the place of anything.
      await setValues(client, table, linkKey(link.programme, link.hash), link);
    },

    async find(programme, hash) {
      const { Item } = await client.send(
        // Read consistently: a link that was just revoked opens nothing.
        new GetItemCommand({ TableName: table, Key: keyOf(linkKey(programme, hash)), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : (decode(Item) as unknown as ResultLink);
    },

    async list(programme) {
      const items = await itemsUnder(client, table, programmePartition(programme), prefix);
      return items.map((item) => decode(item) as unknown as ResultLink);
    },

    async remove({ programme, hash }) {
      await client.send(new DeleteItemCommand({ TableName: table, Key: keyOf(linkKey(programme, hash)) }));
    },
  };
}

function linkKey(programme: string, hash: KeyHash): Key {
  return [programmePartition(programme), `${prefix}${hash}`];
}
