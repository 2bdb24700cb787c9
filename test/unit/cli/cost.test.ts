import { describe, expect, inject, it } from 'vitest';
import { type Bill, billOf } from '../../../infra/cli/cost/bill.ts';
import { billText } from '../../../infra/cli/cost/cost.ts';
import { prices } from '../../../infra/cli/cost/prices.ts';
import { type Provisioned, provisionedBy, readTemplates } from '../../../infra/cli/cost/provisioned.ts';
import { scenarioOf } from '../../../infra/cli/cost/scenario.ts';
import { metricNames } from '../../../shared/log/metric.ts';

/** A stage with nothing in it but what a test gives it. */
const bare: Provisioned = {
  functions: [],
  tables: { count: 0, restorable: 0 },
  logRetentionDays: 0,
  tickMinutes: 0,
  alarmMetrics: 0,
  compositeAlarms: 0,
  dashboards: 0,
  keys: 0,
  distributions: 0,
  webAcls: [],
  isSes: false,
  secrets: 0,
};

/** What a line costs; 0 where the bill hasn't got it. */
function dollars({ lines }: Bill, service: string, what: string): number {
  return lines.find((line) => line.service === service && line.what === what)?.dollars ?? 0;
}

const nobody = { responses: 0, sessions: 0 };

describe('a bill', () => {
  it('counts five requests of the API for each visit', () => {
    const bill = billOf(bare, { responses: 1_000_000, sessions: 0 });

    // 5 million at $1.00.
    expect(dollars(bill, 'API Gateway', 'requests')).toBeCloseTo(5, 10);
    // A write unit each, $0.625 a million.
    expect(dollars(bill, 'DynamoDB', 'writes')).toBeCloseTo(0.625, 10);
    // 45 kB each: 42.915... GB at $0.09.
    expect(dollars(bill, 'Data transfer', 'out')).toBeCloseTo(3.8624, 4);
  });

  it('bills a function for its calls and for its memory by time', () => {
    const submit = { name: 'submit', memoryMb: 256, isArm: true, isTraced: true };
    const arm = billOf({ ...bare, functions: [submit] }, { responses: 1_000_000, sessions: 0 });
    const x86 = billOf({ ...bare, functions: [{ ...submit, isArm: false }] }, { responses: 1_000_000, sessions: 0 });

    expect(dollars(arm, 'Lambda', 'submit (256 MB) requests')).toBeCloseTo(0.2, 10);
    // 1,000,000 x 35 ms x 0.25 GB = 8,750 GB-seconds.
    expect(dollars(arm, 'Lambda', 'submit (256 MB) time')).toBeCloseTo(8750 * 0.000_013_333_4, 10);
    expect(dollars(x86, 'Lambda', 'submit (256 MB) time')).toBeCloseTo(8750 * 0.000_016_666_7, 10);
    // A twentieth of the calls is traced, $5 a million.
    expect(dollars(arm, 'X-Ray', 'submit traces')).toBeCloseTo(0.25, 10);
  });

  it('counts ticks and what is there when nobody answers', () => {
    const bill = billOf({ ...bare, tickMinutes: 5, alarmMetrics: 14, dashboards: 1, keys: 1, webAcls: [3] }, nobody);

    // 730 hours of 12 ticks at $1.00 a million.
    expect(dollars(bill, 'EventBridge', 'ticks')).toBeCloseTo(0.008_76, 10);
    expect(dollars(bill, 'CloudWatch', 'alarms')).toBeCloseTo(1.4, 10);
    expect(dollars(bill, 'CloudWatch', 'dashboards')).toBe(3);
    expect(dollars(bill, 'CloudWatch', 'metrics of our own')).toBeCloseTo(0.3 * metricNames.length, 10);
    expect(dollars(bill, 'KMS', 'customer keys')).toBe(1);
    expect(dollars(bill, 'WAF', 'rules')).toBe(3);
    expect(bill.total).toBe(bill.fixed);
  });

  it('bills mails to SES, and to nobody where they go by SMTP', () => {
    const scenario = { responses: 0, sessions: 100 };

    // 100 sessions x 8 recipients x 2 mails at $0.10 a thousand.
    expect(dollars(billOf({ ...bare, isSes: true }, scenario), 'SES', 'mails')).toBeCloseTo(0.16, 10);
    expect(dollars(billOf(bare, scenario), 'SES', 'mails')).toBe(0);
  });

  it('bills the logs that a retention keeps, and tables that can be restored', () => {
    const scenario = { responses: 1_048_576, sessions: 0 };
    const bill = billOf({ ...bare, logRetentionDays: 90, tables: { count: 3, restorable: 3 } }, scenario);

    // 1,048,576 x 5 lines x 0.7 kB = 3.5 GB; 90 days are 2.9589 months of 730 hours.
    expect(dollars(bill, 'CloudWatch', 'logs written')).toBeCloseTo(1.75, 10);
    expect(dollars(bill, 'CloudWatch', 'logs kept 90 days')).toBeCloseTo(3.5 * 2.958_904_1 * 0.03, 6);
    // 1 GB.
    expect(dollars(bill, 'DynamoDB', 'storage')).toBeCloseTo(0.25, 10);
    expect(dollars(bill, 'DynamoDB', 'point-in-time recovery')).toBeCloseTo(0.2, 10);
  });

  it('adds its lines up, and is told in a table', () => {
    const bill = billOf({ ...bare, tickMinutes: 5 }, scenarioOf(16_000));

    expect(bill.scenario.sessions).toBe(100);
    expect(bill.total).toBeCloseTo(
      bill.lines.reduce((total, line) => total + line.quantity * prices[line.price].dollars, 0),
      10,
    );
    expect(billText(bill)).toMatch(/^16,000 responses in 100 sessions:\nservice/);
    expect(billText(bill)).toMatch(
      /^Total: \$\d+\.\d\d, of which \$\d+\.\d\d when nobody answers; \$0\.\d{4} for each 1,000/m,
    );
  });

  it('names region, date and source of its prices', () => {
    for (const { source } of Object.values(prices)) expect(source).toMatch(/^https:\/\/aws\.amazon\.com\//);
  });
});

describe('what a template provisions', () => {
  it('is read from the synthesized stacks', () => {
    const provisioned = provisionedBy(readTemplates(inject('assembly')));

    expect(provisioned.functions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['form', 'submit', 'report', 'results']),
    );
    for (const { memoryMb, isArm } of provisioned.functions) {
      expect(memoryMb).toBeGreaterThanOrEqual(128);
      expect(isArm).toBe(true);
    }
    expect(provisioned.tables).toEqual({ count: 3, restorable: 3 });
    expect(provisioned).toMatchObject({ logRetentionDays: 1, tickMinutes: 1, isSes: true });
  });

  it('counts each metric of an alarm, and the rules of a web ACL', () => {
    const metric = { Id: 'a', MetricStat: {} };
    const provisioned = provisionedBy([
      { id: 'Plain', Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Ticks' } },
      { id: 'Sum', Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics: [{ Expression: 'a+b' }, metric, metric] } },
      { id: 'Acl', Type: 'AWS::WAFv2::WebACL', Properties: { Rules: [{}, {}] } },
      { id: 'Tick', Type: 'AWS::Scheduler::Schedule', Properties: { ScheduleExpression: 'rate(1 hour)' } },
    ]);

    expect(provisioned).toMatchObject({ alarmMetrics: 3, webAcls: [2], tickMinutes: 60 });
  });
});
