import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Topic } from '../../programme/topic.ts';
import { partitionKey, sortKey } from '../tables.ts';
import { attributes, type StoredItem } from './item.ts';
import { only } from './only.ts';
import { publicationPrefix, topicPartition } from './report-keys.ts';

/**
 * The item of a topic's publication with the highest number.
 *
 * @param names of the attributes that are wanted besides the keys; absent: all
 */
export async function latestPublicationItem(
  client: DynamoDBClient,
  table: string,
  topic: Topic,
  names?: readonly string[],
): Promise<StoredItem | undefined> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: `${partitionKey} = :topic AND begins_with(${sortKey}, :publication)`,
      ExpressionAttributeValues: attributes({ ':topic': topicPartition(topic), ':publication': publicationPrefix }),
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
      ...(names && only(names)),
    }),
  );
  return Items[0];
}
