import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { dynamoClient } from '../../../shared/store/dynamodb/client.ts';

it('what is sent and comes back is copied for no log', () => {
  const target = { region: 'eu-central-1' };
  const logging = (client: DynamoDBClient) => client.middlewareStack.identify().filter((each) => /logger/i.test(each));

  expect(logging(new DynamoDBClient(target))).toHaveLength(1);
  expect(logging(dynamoClient(target))).toEqual([]);
});
