import type { Resource } from './cloud-assembly.ts';
import type { Identify } from './intrinsics.ts';
import { localRegion } from './region.ts';

/** The resource types of which the local stack makes something, each with what it makes. */
export const resourceTypes = {
  tables: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  function: 'AWS::Lambda::Function',
  api: 'AWS::ApiGatewayV2::Api',
  integration: 'AWS::ApiGatewayV2::Integration',
  route: 'AWS::ApiGatewayV2::Route',
  stage: 'AWS::ApiGatewayV2::Stage',
  schedule: 'AWS::Scheduler::Schedule',
  queue: 'AWS::SQS::Queue',
  eventSource: 'AWS::Lambda::EventSourceMapping',
  secret: 'AWS::SecretsManager::Secret',
} as const;

/** The name of a table or function on this machine: CloudFormation's, without the random end, so that it is stable. */
export function physicalName({ stack, logicalId }: Resource): string {
  return `${stack.name}-${logicalId}`;
}

/**
 * What references in the templates are on this machine. Addresses are known once their servers listen.
 *
 * @param queuesUrl absent: there are no queues, and what needs one can't be made
 */
export function identities(apiUrl: () => string, queuesUrl?: () => string): Identify {
  return (resource, attribute = 'Ref') => identityOf(resource, apiUrl, queuesUrl)[attribute]?.();
}

/** `Ref` and the attributes that something on this machine stands for. */
function identityOf(
  resource: Resource,
  apiUrl: () => string,
  queuesUrl: (() => string) | undefined,
): Readonly<Record<string, (() => string) | undefined>> {
  const name = physicalName(resource);
  const { partition, region, accountId } = localRegion;
  switch (resource.type) {
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return { Ref: () => name, Arn: () => `arn:${partition}:dynamodb:${region}:${accountId}:table/${name}` };
    case resourceTypes.function:
      return { Ref: () => name, Arn: () => `arn:${partition}:lambda:${region}:${accountId}:function:${name}` };
    case resourceTypes.api:
      return { ApiEndpoint: apiUrl };
    case resourceTypes.integration:
      return { Ref: () => resource.logicalId };
    case resourceTypes.queue:
      return {
        Ref: queuesUrl && (() => `${queuesUrl()}/${accountId}/${name}`),
        Arn: () => `arn:${partition}:sqs:${region}:${accountId}:${name}`,
      };
    case 'AWS::SNS::Topic':
      return { Ref: () => `arn:${partition}:sns:${region}:${accountId}:${name}` };
    case resourceTypes.secret:
      return { Ref: () => `arn:${partition}:secretsmanager:${region}:${accountId}:secret:${name}` };
    case 'AWS::SES::ConfigurationSet':
      return { Ref: () => name };
    default:
      return {};
  }
}
