import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Preferences, RecipientPreferences } from '../../delivery/preferences.ts';
import { preferenceAttributes } from '../desk-attributes.ts';
import { programmePartition, sortKey } from '../tables.ts';
import { decode, type Key, keyOf } from './item.ts';
import { only } from './only.ts';
import { itemsUnder } from './query-by-prefix.ts';
import { setValues } from './set-values.ts';

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
          ...only(preferenceAttributes),
        }),
      );
      return Item === undefined ? {} : decode(Item);
    },

    async list(programme) {
      const items = await itemsUnder(client, table, programmePartition(programme), prefix, preferenceAttributes);
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
      // An update, not a put: a bounce that is noted at the same moment as a click leaves the click alone, and the
      // other way round.
      await setValues(client, table, preferencesKey(programme, recipient), preferences);
    },
  };
}

function preferencesKey(programme: string, recipient: string): Key {
  return [programmePartition(programme), `${prefix}${recipient}`];
}
