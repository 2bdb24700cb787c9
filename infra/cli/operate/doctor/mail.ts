import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import { domainOf, identitiesOf } from '../../../../shared/mail/identities.ts';
import { type Check, checked, fail, ok, warn } from './check.ts';

/** The part of SES's answer about quotas that the check reads. */
interface Quota {
  readonly Max24HourSend?: number | undefined;
  readonly SentLast24Hours?: number | undefined;
  readonly MaxSendRate?: number | undefined;
}

/** Whether SES takes the stage's mails, and how many. Each is a question of its own: one may be refused alone. */
export async function sesChecks(sender: string): Promise<readonly Check[]> {
  const client = new SESClient({});
  const checks = await Promise.all([
    checked('sender', async () => [await senderCheck(client, sender)]),
    checked('signing', async () => [await signingOf(client, sender)]),
    checked('sending', async () => [sendingCheck(await client.send(new GetAccountSendingEnabledCommand({})))]),
    checked('quota', async () => [quotaCheck(await client.send(new GetSendQuotaCommand({})))]),
  ]);
  return checks.flat();
}

async function senderCheck(client: SESClient, sender: string): Promise<Check> {
  const identities = [...identitiesOf(sender)];
  const { VerificationAttributes = {} } = await client.send(
    new GetIdentityVerificationAttributesCommand({ Identities: identities }),
  );
  const verified = identities.filter((each) => VerificationAttributes[each]?.VerificationStatus === 'Success');
  if (verified.length > 0) return ok('sender', `${verified.join(' and ')} verified in SES`);
  return fail(
    'sender',
    `neither ${identities.join(' nor ')} is verified in SES`,
    'Verify the domain in the SES console of this region (with identity: domain in the stage file, the service stack’s outputs ' +
      'DkimRecord1 to 3 are the records for your DNS), or click the link in SES’s mail to the address.',
  );
}

async function signingOf(client: SESClient, sender: string): Promise<Check> {
  const Identities = [...identitiesOf(sender)];
  const { DkimAttributes = {} } = await client.send(new GetIdentityDkimAttributesCommand({ Identities }));
  return signingCheck(domainOf(sender), DkimAttributes);
}

/**
 * Whether SES signs as the domain of the sender: without it mails are signed by amazonses.com alone, which says nothing of whom
 * they are from (DMARC).
 *
 * @param attributes what SES knows of the sender's address and domain
 */
export function signingCheck(
  domain: string,
  attributes: Readonly<
    Record<string, { DkimEnabled?: boolean | undefined; DkimVerificationStatus?: string | undefined }>
  >,
): Check {
  const signs = Object.entries(attributes).filter(
    ([, { DkimEnabled, DkimVerificationStatus }]) => DkimEnabled === true && DkimVerificationStatus === 'Success',
  );
  if (signs.length > 0) return ok('signing', `SES signs as ${domain}`);
  return warn(
    'signing',
    `SES signs as amazonses.com, not as ${domain}`,
    `Make ${domain} an identity with DKIM, and put its records into the DNS: without them large receivers take mails for junk.`,
  );
}

/** SES pauses an account whose mails bounce or are complained about too often. */
export function sendingCheck({ Enabled }: { readonly Enabled?: boolean | undefined }): Check {
  return Enabled === false
    ? fail('sending', 'paused for this account', 'See the reputation page of the SES console, then resume sending.')
    : ok('sending', 'enabled');
}

/** SES says nowhere in this version of its API that an account is in the sandbox; 200 a day is the sandbox's quota. */
export function quotaCheck({ Max24HourSend = 0, SentLast24Hours = 0, MaxSendRate = 0 }: Quota): Check {
  const found = `${SentLast24Hours} of ${Max24HourSend} mails in 24 hours, ${MaxSendRate} a second`;
  if (Max24HourSend === -1) return ok('quota', `${SentLast24Hours} mails in 24 hours, without a limit`);
  if (Max24HourSend <= 200) {
    return warn(
      'quota',
      `${found}: the sandbox`,
      'Only verified addresses get mail. Ask for production access in the SES console (a day or so).',
    );
  }
  if (SentLast24Hours >= 0.8 * Max24HourSend) {
    return warn('quota', found, 'Ask for a higher quota in the Service Quotas console before it is used up.');
  }
  return ok('quota', found);
}
