import * as z from 'zod';
import { type Assembly, type Resource, resourcesOf } from '../assembly/cloud-assembly.ts';
import type { Resolver } from '../assembly/intrinsics.ts';
import { physicalName, resourceTypes } from '../assembly/local-resources.ts';
import { LocalStackError } from '../errors/local-stack-error.ts';
import type { Route } from './routes.ts';

const integrationSchema = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  PayloadFormatVersion: z.literal('2.0'),
  IntegrationUri: z.string(),
  TimeoutInMillis: z.number().default(30_000),
});

/** What a route leads to: a function, and how long API Gateway waits for it. */
interface RouteTarget {
  /** The name of the function on this machine. */
  readonly functionName: string;
  readonly timeoutMs: number;
}

/** The HTTP API of the templates. */
export interface Api {
  readonly id: string;
  readonly routes: readonly Route<RouteTarget>[];
  /** What a line in its access log looks like; undefined: it has none. */
  readonly accessLogFormat: string | undefined;
}

/**
 * Reads the routes of the one HTTP API and the functions that they lead to.
 *
 * @throws LocalStackError when there is not exactly one API, or a route leads to something else than a function
 */
export function readApi(assembly: Assembly, resolver: Resolver): Api {
  const [api, ...others] = resourcesOf(assembly, resourceTypes.api);
  if (api === undefined || others.length > 0)
    throw new LocalStackError('The templates must hold exactly one HTTP API.');
  const integrations = new Map(
    resourcesOf(assembly, resourceTypes.integration).map((resource) => [
      `integrations/${resource.logicalId}`,
      readIntegration(resource, resolver),
    ]),
  );
  const routes = resourcesOf(assembly, resourceTypes.route).map((resource) => {
    const target = integrations.get(String(resolver.property(resource, 'Target')));
    if (target === undefined) throw new LocalStackError(`Route ${resource.logicalId} leads to no integration.`);
    return { key: String(resolver.property(resource, 'RouteKey')), target };
  });
  const [stage] = resourcesOf(assembly, resourceTypes.stage);
  const format = stage && resolver.property(stage, 'AccessLogSettings.Format');
  return { id: physicalName(api), routes, accessLogFormat: format === undefined ? undefined : String(format) };
}

/** The name of the function that an ARN means. */
export function functionNameOf(arn: unknown): string {
  return /:function:([^:/]+)/.exec(String(arn))?.[1] ?? '';
}

function readIntegration(resource: Resource, resolver: Resolver): RouteTarget {
  const names = Object.keys(integrationSchema.shape);
  const properties = integrationSchema.safeParse(
    Object.fromEntries(names.map((name) => [name, resolver.property(resource, name)])),
  );
  if (!properties.success) {
    throw new LocalStackError(
      `Template of ${resource.stack.name}: the local stack can't run integration ${resource.logicalId}: ` +
        z.prettifyError(properties.error).replaceAll('\n', ' '),
    );
  }
  return { functionName: functionNameOf(properties.data.IntegrationUri), timeoutMs: properties.data.TimeoutInMillis };
}
