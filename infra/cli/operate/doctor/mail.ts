import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  SESClient,
} from '@aws-sdk/client-ses';
import { domainOf, identitiesOf } from '../../../../shared/mail/identities.ts';
import { type Check, checked, fail, ok, warn } from './check.ts';

/** Whether SES takes the stage's mails; how many is asked in `quotas.ts`. Each is a question of its own: one may be refused alone. */
export async function sesChecks(sender: string): Promise<readonly Check[]> {
  const client = new SESClient({});
  const checks = await Promise.all([
    checked('sender', async () => [await senderCheck(client, sender)]),
    checked('signing', async () => [await signingOf(client, sender)]),
    checked('sending', async () => [sendingCheck(await client.send(new GetAccountSendingEnabledCommand({})))]),
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
