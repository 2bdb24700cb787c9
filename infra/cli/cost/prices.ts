import { type Confirmation, confirmations, pages } from './price-sources.ts';

/** From so much on, what is above it costs this. */
interface Tier {
  readonly above: number;
  readonly dollars: number;
  readonly confirmed: Confirmation;
}

/** One list price, in US dollars. */
export interface Price {
  readonly dollars: number;
  /** What the price is for. */
  readonly per: string;
  /** What more of it costs in the same month, in ascending order. */
  readonly tiers?: readonly Tier[];
  /** AWS's own page: where to look it up. */
  readonly page: string;
  /** Absent: not confirmed. */
  readonly confirmed?: Confirmation;
  /** So many are free each month for an account, for ever. What is free in the first year only is not counted. */
  readonly alwaysFree?: number;
}

/** Where and when the prices below were looked up. */
export const priceList = { region: 'us-east-1', date: '2026-11-30', currency: 'USD' } as const;

const million = 1_000_000;
const hours = 730;

const billion = 1000 * million;
const terabyte = 1024;

/**
 * List prices, with the tiers that a month of a billion responses reaches, and those of Lambda. Not among them: logs, whose second tier begins at
 * some 19 billion visits. Other regions differ by up to a third. The one table for all that computes a cost: the command and the benchmark.
 */
export const prices = {
  apiRequest: {
    dollars: 1 / million,
    per: 'request',
    page: pages.api,
    confirmed: confirmations.api,
    tiers: [{ above: 300 * million, dollars: 0.9 / million, confirmed: confirmations.apiTiers }],
  },
  lambdaRequest: {
    dollars: 0.2 / million,
    per: 'request',
    page: pages.lambda,
    confirmed: confirmations.lambda,
    alwaysFree: million,
  },
  lambdaArmSecond: {
    dollars: 0.000_013_333_4,
    per: 'GB-second',
    page: pages.lambda,
    confirmed: confirmations.lambda,
    alwaysFree: 400_000,
    tiers: [
      { above: 7.5 * billion, dollars: 0.9 * 0.000_013_333_4, confirmed: confirmations.lambdaTiers },
      { above: 18.75 * billion, dollars: 0.8 * 0.000_013_333_4, confirmed: confirmations.lambdaTiers },
    ],
  },
  lambdaX86Second: {
    dollars: 0.000_016_666_7,
    per: 'GB-second',
    page: pages.lambda,
    confirmed: confirmations.lambda,
    alwaysFree: 400_000,
    tiers: [
      { above: 6 * billion, dollars: 0.9 * 0.000_016_666_7, confirmed: confirmations.lambdaTiers },
      { above: 15 * billion, dollars: 0.8 * 0.000_016_666_7, confirmed: confirmations.lambdaTiers },
    ],
  },
  write: { dollars: 0.625 / million, per: 'write unit', page: pages.dynamodb, confirmed: confirmations.dynamodb },
  read: { dollars: 0.125 / million, per: 'read unit', page: pages.dynamodb, confirmed: confirmations.dynamodb },
  tableStorage: {
    dollars: 0.25,
    per: 'GB-month',
    page: pages.dynamodb,
    confirmed: confirmations.tables,
    alwaysFree: 25,
  },
  pointInTime: { dollars: 0.2, per: 'GB-month', page: pages.dynamodb, confirmed: confirmations.tables },
  // The plan that accounts have which begin with SES since 2026-07-21.
  mailEssentials: {
    dollars: 0.16 / 1000,
    per: 'mail',
    page: pages.ses,
    confirmed: confirmations.mail,
    tiers: [
      { above: 10 * million, dollars: 0.14 / 1000, confirmed: confirmations.mail },
      { above: 100 * million, dollars: 0.11 / 1000, confirmed: confirmations.mail },
    ],
  },
  // Without a plan, as accounts have it that have sent before, since 2025-06-01.
  mailALaCarte: { dollars: 0.1 / 1000, per: 'mail', page: pages.ses, confirmed: confirmations.mail },
  mailAttachment: { dollars: 0.12, per: 'GB', page: pages.ses, confirmed: confirmations.mail },
  logIngestion: { dollars: 0.5, per: 'GB', page: pages.cloudwatch, confirmed: confirmations.logs, alwaysFree: 5 },
  logStorage: {
    dollars: 0.03,
    per: 'GB-month',
    page: pages.cloudwatch,
    confirmed: confirmations.keptLogs,
    alwaysFree: 5,
  },
  metric: {
    dollars: 0.3,
    per: 'metric-month',
    page: pages.cloudwatch,
    confirmed: confirmations.metrics,
    alwaysFree: 10,
  },
  alarm: {
    dollars: 0.1,
    per: 'alarm metric-month',
    page: pages.cloudwatch,
    confirmed: confirmations.alarms,
    alwaysFree: 10,
  },
  dashboard: {
    dollars: 3,
    per: 'dashboard-month',
    page: pages.cloudwatch,
    confirmed: confirmations.logs,
    alwaysFree: 3,
  },
  trace: {
    dollars: 5 / million,
    per: 'trace',
    page: pages.xray,
    confirmed: confirmations.traces,
    alwaysFree: 100_000,
  },
  scheduledCall: {
    dollars: 1 / million,
    per: 'call',
    page: pages.eventbridge,
    confirmed: confirmations.schedules,
    alwaysFree: 14 * million,
  },
  dataOut: {
    dollars: 0.09,
    per: 'GB',
    page: pages.ec2,
    confirmed: confirmations.transfer,
    alwaysFree: 100,
    tiers: [
      { above: 10 * terabyte, dollars: 0.085, confirmed: confirmations.transfer },
      { above: 50 * terabyte, dollars: 0.07, confirmed: confirmations.transfer },
      { above: 150 * terabyte, dollars: 0.05, confirmed: confirmations.transfer },
    ],
  },
  cloudfrontRequest: {
    dollars: 0.01 / 10_000,
    per: 'request',
    page: pages.cloudfront,
    confirmed: confirmations.edge,
    alwaysFree: 10 * million,
  },
  cloudfrontOut: {
    dollars: 0.085,
    per: 'GB',
    page: pages.cloudfront,
    confirmed: confirmations.edge,
    alwaysFree: 1024,
    tiers: [
      { above: 10 * terabyte, dollars: 0.08, confirmed: confirmations.edgeTiers },
      { above: 50 * terabyte, dollars: 0.06, confirmed: confirmations.edgeTiers },
    ],
  },
  webAcl: { dollars: 5, per: 'web ACL-month', page: pages.waf, confirmed: confirmations.firewall },
  wafRule: { dollars: 1, per: 'rule-month', page: pages.waf, confirmed: confirmations.firewall },
  wafRequest: { dollars: 0.6 / million, per: 'request', page: pages.waf, confirmed: confirmations.firewall },
  key: { dollars: 1, per: 'key-month', page: pages.kms, confirmed: confirmations.keys },
  keyRequest: {
    dollars: 0.03 / 10_000,
    per: 'request',
    page: pages.kms,
    confirmed: confirmations.keys,
    alwaysFree: 20_000,
  },
  secret: { dollars: 0.4, per: 'secret-month', page: pages.secrets, confirmed: confirmations.secrets },
  bucketStorage: { dollars: 0.023, per: 'GB-month', page: pages.buckets, confirmed: confirmations.buckets },
  bucketRequest: { dollars: 0.005 / 1000, per: 'request', page: pages.buckets, confirmed: confirmations.buckets },
  queueRequest: {
    dollars: 0.4 / million,
    per: 'request',
    page: pages.queues,
    confirmed: confirmations.queues,
    alwaysFree: million,
  },
  // Nothing of these is deployed: what a container that always runs would cost.
  fargateProcessor: {
    dollars: 0.032_38 * hours,
    per: 'vCPU-month',
    page: pages.fargate,
    confirmed: confirmations.fargate,
  },
  fargateMemory: { dollars: 0.003_56 * hours, per: 'GB-month', page: pages.fargate, confirmed: confirmations.fargate },
  balancer: {
    dollars: 0.0225 * hours,
    per: 'balancer-month',
    page: pages.balancer,
    confirmed: confirmations.balancer,
  },
  publicAddress: {
    dollars: 0.005 * hours,
    per: 'address-month',
    page: pages.vpc,
    confirmed: confirmations.addresses,
  },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;

/** What a quantity costs in a month in which so much of the same was used before it: each part by its tier. */
export function dollarsOf(price: Price, quantity: number, before = 0): number {
  return upTo(price, before + quantity) - upTo(price, before);
}

function upTo({ dollars, tiers = [] }: Price, quantity: number): number {
  const steps = [{ above: 0, dollars }, ...tiers];
  return steps.reduce((total, step, at) => {
    const end = steps[at + 1]?.above ?? Number.POSITIVE_INFINITY;
    return total + Math.max(0, Math.min(quantity, end) - step.above) * step.dollars;
  }, 0);
}
