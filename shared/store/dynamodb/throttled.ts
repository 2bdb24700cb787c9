/** What DynamoDB calls it when a table, a partition or the account takes no more at the moment. */
const names = ['ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'ThrottlingException'];

/** Whether a call failed, after all its tries, because there were too many of them. */
export function isThrottled(cause: unknown): boolean {
  return cause instanceof Error && names.includes(cause.name);
}
