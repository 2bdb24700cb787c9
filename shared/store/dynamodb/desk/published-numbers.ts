import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Publication } from '../../../publication/publication.ts';
import type { Publications } from '../../../publication/publications.ts';
import { publishedNumberAttributes } from '../../desk-attributes.ts';
import type { StoredItem } from '../item.ts';
import { latestPublicationItem } from '../latest-publication.ts';
import { decodePublication } from '../publication-items.ts';

/**
 * Publications in the Reports table as the desk may read them: the numbers that are shown, without what participants wrote, of which
 * there is more in the same place than is shown.
 */
export function dynamoPublishedNumbers(client: DynamoDBClient, table: string): Pick<Publications, 'latestPublication'> {
  return {
    async latestPublication(topic) {
      const item = await latestPublicationItem(client, table, topic, publishedNumberAttributes);
      return item && numbersOf(item);
    },
  };
}

function numbersOf(item: StoredItem): Publication {
  return { ...decodePublication(item), comments: {} };
}
