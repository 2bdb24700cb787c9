import { partition } from '@aws-sdk/core/client';
import type { StageConfig } from './stage-schema.ts';

/**
 * Where the stacks of a stage are: in the account and the region that its file names, or those of whoever deploys. The CDK deploys a stack
 * of a named account with credentials of that account only.
 *
 * @param region another one than the file's, for a stack that can be nowhere else
 */
export function stackPlace(
  { account, region: own }: Pick<StageConfig, 'account' | 'region'>,
  region: string | undefined = own,
): { env?: { account?: string; region?: string } } {
  const env = { ...(account !== undefined && { account }), ...(region !== undefined && { region }) };
  return Object.keys(env).length === 0 ? {} : { env };
}

/** Where CloudFront looks for its firewall and its certificates, wherever the rest of a stage is. */
export const edgeRegion = 'us-east-1';

/** The partition of a region, by the SDK's own list: `aws`, `aws-cn`. The CDK's is 1.8 MB, which all commands would read. */
export function partitionOf(region: string): string {
  return partition(region).name;
}

/** The partitions in which Lambda sends traces to X-Ray. Without a region, AWS's public regions are meant. */
const tracedPartitions = ['aws', 'aws-us-gov'];

/** Whether the functions of a stage are traced: where that exists, unless the stage says no. */
export function isTraced({ region, tracing = true }: StageConfig): boolean {
  return tracing && tracedPartitions.includes(region === undefined ? 'aws' : partitionOf(region));
}
