import { type Assembly, type Resource, resourcesOf } from '../assembly/cloud-assembly.ts';
import type { Resolver } from '../assembly/intrinsics.ts';
import { physicalName } from '../assembly/local-resources.ts';
import { localCredentials, localRegion } from '../assembly/region.ts';
import { grantsOf, type Policies } from './grants.ts';
import { readStatement, type Statement } from './statement.ts';

/** The services whose calls are checked here. What is said of others (logs, the schedule) only counts in the cloud. */
const checked = /^(dynamodb|ses|secretsmanager|sqs):|^\*$/;

/**
 * Reads what the roles of the functions allow: the policies attached to them and those written into them.
 *
 * @throws LocalStackError when a statement about tables, mail, secrets or queues can't be evaluated here
 */
export function readPolicies(assembly: Assembly, resolver: Resolver, functions: readonly Resource[]): Policies {
  const attached = resourcesOf(assembly, 'AWS::IAM::Policy');
  const roles = resourcesOf(assembly, 'AWS::IAM::Role');
  const statements = Object.fromEntries(
    functions.map((one) => {
      const id = roleOf(one);
      const role = roles.find(({ stack, logicalId }) => stack === one.stack && logicalId === id);
      const ofRole = attached.filter(({ stack, properties }) => stack === one.stack && names(properties.Roles, id));
      const found = [
        ...ofRole.flatMap((policy) => documentStatements(policy.properties).map((value) => ({ policy, value }))),
        ...listOf(role?.properties.Policies).flatMap((inline) =>
          documentStatements(inline).map((value) => ({ policy: role as Resource, value })),
        ),
      ];
      return [physicalName(one), found.flatMap(({ policy, value }) => resolved(policy, value, resolver))];
    }),
  );
  return {
    statements,
    unrestricted: localCredentials.credentials.accessKeyId,
    arns: { tables: arn('dynamodb', 'table/'), ses: arn('ses', '') },
    used: new Uint8Array(new SharedArrayBuffer(grantsOf(statements).length)),
  };
}

function arn(service: string, resource: string): string {
  return `arn:${localRegion.partition}:${service}:${localRegion.region}:${localRegion.accountId}:${resource}`;
}

/** Only what is about a checked service is resolved: a log group has no stand-in on this machine. */
function resolved(policy: Resource, value: unknown, resolver: Resolver): Statement[] {
  const actions = [(value as { Action?: unknown }).Action].flat().map(String);
  if (!actions.some((action) => checked.test(action))) return [];
  const statement = resolver.property({ ...policy, properties: { Statement: value } }, 'Statement');
  return [readStatement(statement, `Template of ${policy.stack.name}: ${policy.logicalId}`)];
}

/** The logical id of the role that a function takes on. */
function roleOf({ properties }: Resource): string | undefined {
  const { 'Fn::GetAtt': attribute } = (properties.Role ?? {}) as { 'Fn::GetAtt'?: readonly string[] };
  return attribute?.[0];
}

function names(roles: unknown, id: string | undefined): boolean {
  return listOf(roles).some((role) => (role as { Ref?: string }).Ref === id);
}

function documentStatements(value: unknown): readonly unknown[] {
  const { PolicyDocument: document } = (value ?? {}) as { PolicyDocument?: { Statement?: unknown } };
  return [document?.Statement ?? []].flat();
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
