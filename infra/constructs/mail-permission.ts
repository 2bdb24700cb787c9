import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/**
 * The right to send mail as one address and as no other, whether the address itself or its domain is the identity
 * that was verified with SES.
 *
 * @param address the bare address, for example `feedback@example.org`
 */
export function mailPermission(scope: Construct, address: string): PolicyStatement {
  const identities = [address, address.slice(address.lastIndexOf('@') + 1)];
  return new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: identities.map((identity) =>
      Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName: identity }),
    ),
    conditions: { StringEquals: { 'ses:FromAddress': address } },
  });
}
