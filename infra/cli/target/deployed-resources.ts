import { type CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { edgeRegion, partitionOf } from '../../cdk/stage/region.ts';
import { cloudFormation, stackNames } from './stack-outputs.ts';

/** The physical names of a stage's resources, by their type. Nothing is named by hand, so the stacks are asked. */
export type DeployedResources = (type: string) => readonly string[];

/** Lists the data stack and the service stack of a stage. Throws the SDK's error when one isn't there. */
export async function deployedResources(stage: string): Promise<DeployedResources> {
  const client = cloudFormation();
  const { data, service } = stackNames(stage);
  return named([...(await resourcesOf(client, data)), ...(await resourcesOf(client, service))]);
}

/** Lists what a stage has in the region of firewalls; undefined if it has no firewall. */
export async function edgeResources(stage: string): Promise<DeployedResources | undefined> {
  const partition = async (client: CloudFormationClient) => partitionOf(await client.config.region());
  const client = cloudFormation(edgeRegion);
  // Credentials of another partition are worth nothing there, and it has no firewall for CloudFront.
  if ((await partition(cloudFormation())) !== (await partition(client))) return undefined;
  try {
    return named(await resourcesOf(client, stackNames(stage).edge));
  } catch (cause) {
    if (cause instanceof Error && /does not exist/.test(cause.message)) return undefined;
    throw cause;
  }
}

interface Resource {
  readonly type: string;
  readonly name: string;
}

async function resourcesOf(client: CloudFormationClient, StackName: string): Promise<Resource[]> {
  const found: Resource[] = [];
  for await (const page of paginateListStackResources({ client }, { StackName })) {
    for (const { ResourceType, PhysicalResourceId } of page.StackResourceSummaries ?? []) {
      if (ResourceType && PhysicalResourceId) found.push({ type: ResourceType, name: PhysicalResourceId });
    }
  }
  return found;
}

function named(resources: readonly Resource[]): DeployedResources {
  return (type) => resources.filter((each) => each.type === type).map(({ name }) => name);
}
