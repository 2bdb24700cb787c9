import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Publication } from '../../../publication/publication.ts';
import type { Publications } from '../../../publication/publications.ts';
import { publishedNumberAttributes } from '../../desk-attributes.ts';
import { keyOf, type StoredItem } from '../item.ts';
import { latestPublicationItem } from '../latest-publication.ts';
import { only } from '../only.ts';
import { decodePublication } from '../publication-items.ts';
import { publicationKey } from '../report-keys.ts';

/**
 * Publications in the Reports table as the desk may read them: the numbers that are shown, without what participants wrote, of which
 * there is more in the same place than is shown.
 */
export function dynamoPublishedNumbers(
  client: DynamoDBClient,
  table: string,
): Pick<Publications, 'findPublication' | 'latestPublication'> {
  return {
    async findPublication(topic, number) {
      const key = keyOf(publicationKey(topic, number));
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true, ...only(publishedNumberAttributes) }),
      );
      return Item && numbersOf(Item);
    },

    async latestPublication(topic) {
      const item = await latestPublicationItem(client, table, topic, publishedNumberAttributes);
      return item && numbersOf(item);
    },
  };
}

function numbersOf(item: StoredItem): Publication {
  return { ...decodePublication(item), comments: {} };
}
