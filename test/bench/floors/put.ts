import { type AttributeValue, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '../../../shared/store/dynamodb/client.ts';

const client = dynamoClient();

/** The least that stores something: a DynamoDB client and one bare PutItem. */
export async function handler(event: { item: Record<string, AttributeValue> }): Promise<{ statusCode: number }> {
  await client.send(new PutItemCommand({ TableName: process.env.RESPONSES_TABLE, Item: event.item }));
  return { statusCode: 200 };
}
