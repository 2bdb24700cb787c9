import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type ConfigurationSet, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { domainOf } from '../../../shared/mail/identities.ts';

/** What an identity in SES needs. */
export interface MailIdentityProps {
  /** The sender's bare address, for example `feedback@example.org`. */
  address: string;
  /** Whether the address alone is verified, by a link that SES mails to it, or its domain, by records in the DNS. */
  of: 'domain' | 'address';
  /** What applies to mails that name no set of their own. */
  configurationSet: ConfigurationSet;
}

/**
 * The identity that mails are sent as. It stays when the stack goes, and so does its configuration set, without which SES
 * would refuse mails of the identity: others may send as it too, and verifying it again takes a person and days. Only a
 * first deployment that fails takes both away again.
 *
 * For a domain, the stack's outputs DkimRecord1 to 3 are the records that verify it and sign its mails (Easy DKIM,
 * 2048 bits).
 */
export class MailIdentity extends Construct {
  constructor(scope: Construct, id: string, { address, of, configurationSet }: MailIdentityProps) {
    super(scope, id);
    const domain = domainOf(address);
    const identity = new EmailIdentity(this, 'Identity', {
      identity: of === 'domain' ? Identity.domain(domain) : Identity.email(address),
      configurationSet,
    });
    for (const kept of [identity, configurationSet]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    if (of === 'address') return;
    identity.dkimRecords.forEach(({ name, value }, at) => {
      new CfnOutput(Stack.of(this), `DkimRecord${at + 1}`, {
        value: `${name} CNAME ${value}`,
        description: `Add to the DNS of ${domain}; SES verifies the domain by it`,
      });
    });
  }
}
