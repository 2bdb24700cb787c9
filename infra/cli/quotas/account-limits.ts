import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetSendQuotaCommand, SESClient } from '@aws-sdk/client-ses';
import type { MailQuota } from './mail-quota.ts';

/** What SES takes of the account in this region, and what it has taken. */
export async function mailQuota(): Promise<MailQuota> {
  return new SESClient({}).send(new GetSendQuotaCommand({}));
}

/** How many functions of the account may be at work at once, in this region. */
export async function functionsAtOnce(): Promise<number> {
  const { AccountLimit } = await new LambdaClient({}).send(new GetAccountSettingsCommand({}));
  return AccountLimit?.UnreservedConcurrentExecutions ?? 0;
}
