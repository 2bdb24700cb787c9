import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The customer's key of a stage in one of its stacks, whose policy is the customer's; undefined where a stage names none. */
export function customerKey(scope: Construct, arn: string | undefined): IKey | undefined {
  return arn === undefined ? undefined : Key.fromKeyArn(scope, 'Key', arn);
}
