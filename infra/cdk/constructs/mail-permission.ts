import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { identitiesOf } from '../../../shared/mail/identities.ts';

/**
 * The right to send mail as one address and as no other, whether the address itself or its domain is the identity
 * that was verified with SES.
 *
 * @param address the bare address, for example `feedback@example.org`
 * @param configurationSet the set that the mails name; SES asks for the right to it too
 */
export function mailPermission(scope: Construct, address: string, configurationSet: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [
      ...identitiesOf(address).map((identity) => ({ resource: 'identity', resourceName: identity })),
      { resource: 'configuration-set', resourceName: configurationSet },
    ].map((arn) => Stack.of(scope).formatArn({ service: 'ses', ...arn })),
    conditions: { StringEquals: { 'ses:FromAddress': address } },
  });
}
