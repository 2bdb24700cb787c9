import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { stackNames } from '../../stack-outputs.ts';

/** The physical names of a stage's resources, by their type. Nothing is named by hand, so the stacks are asked. */
export type DeployedResources = (type: string) => readonly string[];

/** Lists both stacks of a deployed stage. Throws the SDK's error when one isn't there. */
export async function deployedResources(stage: string): Promise<DeployedResources> {
  const client = new CloudFormationClient({});
  const found: { readonly type: string; readonly name: string }[] = [];
  const { data, service } = stackNames(stage);
  for (const StackName of [data, service]) {
    for await (const page of paginateListStackResources({ client }, { StackName })) {
      for (const { ResourceType, PhysicalResourceId } of page.StackResourceSummaries ?? []) {
        if (ResourceType && PhysicalResourceId) found.push({ type: ResourceType, name: PhysicalResourceId });
      }
    }
  }
  return (type) => found.filter((each) => each.type === type).map(({ name }) => name);
}
