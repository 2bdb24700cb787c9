import { join } from 'node:path';
import type { Policies } from '../policy/grants.ts';
import { type Service, startService } from '../threads/service.ts';
import type { DynamoDbData } from './dynamodb.thread.ts';

/**
 * Starts the embedded DynamoDB-compatible engine.
 *
 * @param data the directory that keeps the tables, also over a `kill -9`; absent: in memory.
 * @param policies what the functions may do with the tables.
 * @param region what the ARNs of tables say.
 * @throws LocalStackError when another local stack uses the directory, or it can't be opened.
 */
export function startDynamoDb(
  data: string | undefined,
  policies: Policies,
  region: string,
  log: (line: string) => void,
): Promise<Service> {
  const workerData: DynamoDbData = { policies, ...(data !== undefined && { path: join(data, 'tables') }) };
  const module = new URL('./dynamodb.thread.ts', import.meta.url);
  const died = (message: string) => log(`The database stopped: ${message}`);
  return startService(module, workerData, { AWS_REGION: region }, died, log);
}
