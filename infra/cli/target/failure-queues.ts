import type { DeployedResources } from './deployed-resources.ts';

/** The queues where calls end that failed for good. Those of what is still to be done are none of them. */
export function failureQueues(resources: DeployedResources): readonly string[] {
  return resources('AWS::SQS::Queue').filter((url) => url.includes('FailedCalls'));
}
