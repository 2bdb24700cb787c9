import { ReferenceStrength, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { FrontDoor } from '../constructs/front-door.ts';
import { Gate, type GateProps } from '../constructs/gate.ts';
import { WebApi } from '../constructs/web-api.ts';
import { edgeRegion } from '../stage/region.ts';
import type { StageConfig } from '../stage/stage-schema.ts';
import type { EdgeStack } from './edge-stack.ts';

/** How visitors come in. */
export interface Entrance {
  web: WebApi;
  /** The address of all pages, without a slash at its end. */
  url: string;
  /** With a firewall: what keeps the API closed to all who don't come through it. */
  gate?: Gate;
}

/** What the entrance stands on. */
export interface EntranceProps extends GateProps {
  config: StageConfig;
  /** With it CloudFront and the firewall stand in front of the API, and the domain is theirs. */
  edge?: EdgeStack;
}

/** The HTTP API: open to all, or behind a firewall and closed to who passes that by. */
export function addEntrance(scope: Construct, { config, edge, ...gateProps }: EntranceProps): Entrance {
  const description = `Debrief (${config.stage})`;
  const domain = config.domain && { domain: config.domain };
  const common = { description, log: gateProps.log, ...(config.throttle && { throttle: config.throttle }) };
  if (edge === undefined) {
    const web = new WebApi(scope, 'Web', { ...common, ...domain });
    return { web, url: web.url };
  }
  const gate = new Gate(scope, 'Gate', gateProps);
  const web = new WebApi(scope, 'Web', { ...common, authorizer: gate.authorizer });
  const door = new FrontDoor(scope, 'FrontDoor', {
    description,
    api: web.api,
    key: gate.key,
    webAclArn: referenceTo(edge, scope),
    ...domain,
  });
  return { web, url: door.url, gate };
}

/**
 * The firewall's ARN. From another region CloudFormation reads it from the edge stack's outputs itself; an export would
 * need a function in each region that carries it over. Such a reference does not keep the firewall from being deleted,
 * but AWS WAF does, while a distribution uses it.
 */
function referenceTo(edge: EdgeStack, scope: Construct): string {
  const isNear = Stack.of(scope).region === edgeRegion;
  return isNear ? edge.webAclArn : Stack.consumeReference(edge.webAclArn, ReferenceStrength.WEAK);
}
