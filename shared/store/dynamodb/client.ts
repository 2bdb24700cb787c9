import { ConditionalCheckFailedException, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/**
 * The client that all adapters share. Few, short tries: a participant waits for the answer, and the form can be sent
 * again without harm. Region, credentials and (on one machine) the endpoint come from the environment, or from `target`.
 */
export function dynamoClient(
  target: Pick<DynamoDBClientConfig, 'endpoint' | 'region' | 'credentials'> = {},
): DynamoDBClient {
  const client = new DynamoDBClient({
    ...target,
    maxAttempts: 3,
    // What a call goes through is the same for each: put together once a kind of call instead of each time (0.1 ms).
    cacheMiddleware: true,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
  });
  // It copies all that is sent and comes back, without what is secret, for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

/** Runs a conditional write: true when it was done, false when its condition did not hold. */
export async function conditionally(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return false;
    throw cause;
  }
}
