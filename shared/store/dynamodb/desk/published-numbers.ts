import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Publication } from '../../../publication/publication.ts';
import type { Publications } from '../../../publication/publications.ts';
import { publishedNumberAttributes } from '../../desk-attributes.ts';
import { partitionKey, sortKey } from '../../tables.ts';
import { attributes, type StoredItem } from '../item.ts';
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
): Pick<Publications, 'latestPublication' | 'findPublication'> {
  return {
    async findPublication(topic, number) {
      const [partition, sort] = publicationKey(topic, number);
      // The desk may query and not get: IAM holds a query to the names of attributes.
      const { Items: [item] = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: `${partitionKey} = :topic AND ${sortKey} = :publication`,
          ExpressionAttributeValues: attributes({ ':topic': partition, ':publication': sort }),
          ConsistentRead: true,
          ...only(publishedNumberAttributes),
        }),
      );
      return item && numbersOf(item);
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
