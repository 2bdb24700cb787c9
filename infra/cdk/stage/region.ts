import { RegionInfo } from 'aws-cdk-lib/region-info';
import type { StageConfig } from './stage-schema.ts';

/** The region of the stacks of a stage: the one that it names, or that of whoever deploys. */
export function stackRegion({ region }: StageConfig): { env?: { region: string } } {
  return region === undefined ? {} : { env: { region } };
}

/** Where CloudFront looks for its firewall and its certificates, wherever the rest of a stage is. */
export const edgeRegion = 'us-east-1';

/** The partitions in which Lambda sends traces to X-Ray. Without a region, AWS's public regions are meant. */
const tracedPartitions = ['aws', 'aws-us-gov'];

/** Whether the functions of a stage are traced: where that exists, unless the stage says no. */
export function isTraced({ region, tracing = true }: StageConfig): boolean {
  const partition = region === undefined ? 'aws' : RegionInfo.get(region).partition;
  return tracing && partition !== undefined && tracedPartitions.includes(partition);
}
