import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Preferences, RecipientPreferences } from '../../delivery/preferences.ts';
import { partitionKey, programmePartition, sortKey } from '../tables.ts';
import { decode, encode, type Key, keyOf } from './item.ts';
import { itemsUnder } from './query-by-prefix.ts';

/** The name under which they were stored from the beginning. */
const prefix = 'WISHES#';

/** Recipients' preferences in the Reports table: an item for each recipient who has chosen something, beside the programme. */
export function dynamoPreferences(client: DynamoDBClient, table: string): RecipientPreferences {
  return {
    async find(programme, recipient) {
      const { Item } = await client.send(
        // Read consistently: who has just stopped the mails gets none that is opened a moment later.
        new GetItemCommand({
          TableName: table,
          Key: keyOf(preferencesKey(programme, recipient)),
          ConsistentRead: true,
        }),
      );
      return Item === undefined ? {} : decode(Item);
    },

    async list(programme) {
      const items = await itemsUnder(client, table, programmePartition(programme), prefix);
      return Object.fromEntries(
        items.map((item) => [item[sortKey]?.S?.slice(prefix.length) ?? '', decode(item) as Preferences]),
      );
    },

    async readmit(programme, recipient) {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(preferencesKey(programme, recipient)),
          UpdateExpression: 'REMOVE undeliverable',
        }),
      );
    },

    async change(programme, recipient, preferences) {
      const { v, ...given } = encode(preferencesKey(programme, recipient), preferences);
      const named = Object.entries({ v, ...given }).filter(([name]) => name !== partitionKey && name !== sortKey);
      // An update, not a put: a bounce that is noted at the same moment as a click leaves the click alone, and the
      // other way round. It makes the item where there is none.
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(preferencesKey(programme, recipient)),
          UpdateExpression: `SET ${named.map((_, at) => `#n${at} = :v${at}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(named.map(([name], at) => [`#n${at}`, name])),
          ExpressionAttributeValues: Object.fromEntries(
            named.flatMap(([, value], at) => (value ? [[`:v${at}`, value]] : [])),
          ),
        }),
      );
    },
  };
}

function preferencesKey(programme: string, recipient: string): Key {
  return [programmePartition(programme), `${prefix}${recipient}`];
}
