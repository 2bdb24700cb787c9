import { type AttributeValue, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '../../../shared/store/dynamodb/client.ts';

const client = dynamoClient();

/** The least that stores something: a DynamoDB client and one PutItem, bare or with a condition. */
export async function handler(event: {
  item: Record<string, AttributeValue>;
  condition?: string;
}): Promise<{ statusCode: number }> {
  const { item: Item, condition: ConditionExpression } = event;
  await client.send(new PutItemCommand({ TableName: process.env.RESPONSES_TABLE, Item, ConditionExpression }));
  return { statusCode: 200 };
}
