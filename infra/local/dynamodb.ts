import { join } from 'node:path';
import type { DynamoDbData } from './dynamodb.thread.ts';
import { type Service, startService } from './service.ts';

/**
 * Starts the embedded DynamoDB-compatible engine.
 *
 * @param data the directory that keeps the tables, also over a `kill -9`; absent: in memory.
 * @param region what the ARNs of tables say.
 * @throws LocalStackError when another local stack uses the directory, or it can't be opened.
 */
export function startDynamoDb(data: string | undefined, region: string, log: (line: string) => void): Promise<Service> {
  const workerData: DynamoDbData = data === undefined ? {} : { path: join(data, 'tables') };
  const module = new URL('./dynamodb.thread.ts', import.meta.url);
  return startService(module, workerData, { AWS_REGION: region }, (message) => log(`The database stopped: ${message}`));
}
