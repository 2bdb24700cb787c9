import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AskingCounts } from '../../contact/asking-counts.ts';
import { askingPartitions } from '../tables.ts';
import { countOne } from './count-one.ts';

/** The counts of what participants ask for, in the Programmes table, whose time to live takes them away. */
export function dynamoAskingCounts(client: DynamoDBClient, table: string): AskingCounts {
  return {
    countOne: (counted, limit) => countOne(client, table, [`${askingPartitions}${counted}`, 'COUNT'], limit),
  };
}
