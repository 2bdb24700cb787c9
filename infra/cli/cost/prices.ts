/** One list price, in US dollars. */
export interface Price {
  readonly dollars: number;
  /** What the price is for. */
  readonly per: string;
  /** Where it was read. */
  readonly source: string;
}

/** Where and when the prices below were read. */
export const priceList = { region: 'us-east-1', date: '2026-11-24', currency: 'USD' } as const;

const million = 1_000_000;
const lambda = 'https://aws.amazon.com/lambda/pricing/';
const dynamodb = 'https://aws.amazon.com/dynamodb/pricing/on-demand/';
const cloudwatch = 'https://aws.amazon.com/cloudwatch/pricing/';
const ses = 'https://aws.amazon.com/ses/pricing/';
const waf = 'https://aws.amazon.com/waf/pricing/';
const cloudfront = 'https://aws.amazon.com/cloudfront/pricing/pay-as-you-go/';

/**
 * List prices of the first tier, without any free tier. Tiers above it are cheaper, and no scenario of ours reaches
 * one. Other regions differ by up to a third.
 */
export const prices = {
  apiRequest: { dollars: 1 / million, per: 'request', source: 'https://aws.amazon.com/api-gateway/pricing/' },
  lambdaRequest: { dollars: 0.2 / million, per: 'request', source: lambda },
  lambdaArmSecond: { dollars: 0.000_013_333_4, per: 'GB-second', source: lambda },
  lambdaX86Second: { dollars: 0.000_016_666_7, per: 'GB-second', source: lambda },
  write: { dollars: 0.625 / million, per: 'write unit', source: dynamodb },
  read: { dollars: 0.125 / million, per: 'read unit', source: dynamodb },
  tableStorage: { dollars: 0.25, per: 'GB-month', source: dynamodb },
  pointInTime: { dollars: 0.2, per: 'GB-month', source: dynamodb },
  mail: { dollars: 0.1 / 1000, per: 'mail', source: ses },
  mailAttachment: { dollars: 0.12, per: 'GB', source: ses },
  logIngestion: { dollars: 0.5, per: 'GB', source: cloudwatch },
  logStorage: { dollars: 0.03, per: 'GB-month', source: cloudwatch },
  metric: { dollars: 0.3, per: 'metric-month', source: cloudwatch },
  alarm: { dollars: 0.1, per: 'alarm metric-month', source: cloudwatch },
  compositeAlarm: { dollars: 0.5, per: 'alarm-month', source: cloudwatch },
  dashboard: { dollars: 3, per: 'dashboard-month', source: cloudwatch },
  trace: { dollars: 5 / million, per: 'trace', source: 'https://aws.amazon.com/xray/pricing/' },
  scheduledCall: { dollars: 1 / million, per: 'call', source: 'https://aws.amazon.com/eventbridge/pricing/' },
  dataOut: { dollars: 0.09, per: 'GB', source: 'https://aws.amazon.com/ec2/pricing/on-demand/' },
  cloudfrontRequest: { dollars: 0.01 / 10_000, per: 'request', source: cloudfront },
  cloudfrontOut: { dollars: 0.085, per: 'GB', source: cloudfront },
  webAcl: { dollars: 5, per: 'web ACL-month', source: waf },
  wafRule: { dollars: 1, per: 'rule-month', source: waf },
  wafRequest: { dollars: 0.6 / million, per: 'request', source: waf },
  key: { dollars: 1, per: 'key-month', source: 'https://aws.amazon.com/kms/pricing/' },
  secret: { dollars: 0.4, per: 'secret-month', source: 'https://aws.amazon.com/secrets-manager/pricing/' },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;
