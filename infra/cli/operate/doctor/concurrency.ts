import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { type Check, ok, warn } from './check.ts';

/**
 * So many functions may be at work when a hall of 160 opens its form within a few seconds, with room for what else the
 * account does. New accounts start with as few as 10, and what is above the limit is turned away.
 */
const enough = 100;

/** How many functions of the account may be at work at once, in this region. */
export async function concurrencyChecks(): Promise<readonly Check[]> {
  const { AccountLimit } = await new LambdaClient({}).send(new GetAccountSettingsCommand({}));
  return [concurrencyCheck(AccountLimit ?? {})];
}

/** @param limit what Lambda says of the account */
export function concurrencyCheck(limit: { readonly UnreservedConcurrentExecutions?: number | undefined }): Check {
  const { UnreservedConcurrentExecutions: atOnce = 0 } = limit;
  const found = `${atOnce} at once in this account and region`;
  if (atOnce >= enough) return ok('functions', found);
  return warn(
    'functions',
    found,
    'A full hall would meet error pages: ask for more "Concurrent executions" in the Service Quotas console (Lambda); a day or so.',
  );
}
