import { edgeRegion, partitionOf } from './region.ts';
import type { StageConfig } from './stage-schema.ts';

/** The parts of a stage file that a firewall depends on. */
type Needed = Pick<StageConfig, 'waf' | 'region' | 'domain'>;

/** What stands against the firewall that a stage file asks for, a line each. */
export function firewallFaults({ waf, region, domain }: Needed): string[] {
  if (waf !== true) return [];
  if (region === undefined) {
    return [
      `region: is missing; allowed: the name of a region, for example eu-central-1. With waf, the firewall is in ${edgeRegion} and the rest has to say where it is.`,
    ];
  }
  if (partitionOf(region) !== 'aws') {
    return [
      `waf: true is not allowed in ${region}; allowed: false. CloudFront with a firewall of this kind is there in AWS’s public regions only; elsewhere the throttles and the write cap bound a flood.`,
    ];
  }
  const certified = domain?.certificate.split(':')[3];
  if (certified === undefined || certified === edgeRegion) return [];
  return [
    `domain.certificate: is in ${certified}; allowed: one in ${edgeRegion}. With waf the domain is CloudFront’s, which takes certificates from there only.`,
  ];
}
