import fc from 'fast-check';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { type Bill, billOf, perThousand } from '../../../../infra/cli/cost/bill.ts';
import { billText, notes } from '../../../../infra/cli/cost/bill-text.ts';
import { costCommand } from '../../../../infra/cli/cost/cost.ts';
import { markdownTable } from '../../../../infra/cli/cost/markdown.ts';
import { isRecent } from '../../../../infra/cli/cost/price-sources.ts';
import { dollarsOf, type Price, priceList, prices } from '../../../../infra/cli/cost/prices.ts';
import { type Provisioned, provisionedBy, readTemplates } from '../../../../infra/cli/cost/provisioned.ts';
import { scenarioOf } from '../../../../infra/cli/cost/scenario.ts';
import { billedSeconds, usage, visitLogBytes } from '../../../../infra/cli/cost/usage.ts';
import { run } from '../../../../infra/cli/terminal/run.ts';
import { metricNames } from '../../../../shared/log/metrics.ts';
import { holds } from '../../../fixtures/property.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** A stage with nothing in it but what a test gives it. */
const bare: Provisioned = {
  functions: [],
  tables: { count: 0, restorable: 0 },
  logRetentionDays: 0,
  polledQueues: 0,
  tickMinutes: 0,
  alarms: 0,
  dashboards: 0,
  keys: 0,
  distributions: 0,
  webAcls: [],
  isSes: false,
  hasCodes: false,
  backupDays: 0,
  secrets: 0,
  notPriced: {},
};

const submit = { name: 'submit', memoryMb: 256, isArm: true, isTraced: false };

/** What a line costs; 0 where the bill hasn't got it. */
function dollars({ lines }: Bill, service: string, what: string): number {
  return lines.find((line) => line.service === service && line.what === what)?.dollars ?? 0;
}

const today = '2026-11-30';
const nobody = { responses: 0, sessions: 0 };
const million = { responses: 1_000_000, sessions: 0 };

describe('a bill', () => {
  it('counts three requests of the API for each visit', () => {
    const bill = billOf(bare, million);

    // 3 million at $1.00; a write unit each at $0.625 a million.
    expect(dollars(bill, 'API Gateway', 'requests')).toBeCloseTo(3, 10);
    expect(dollars(bill, 'DynamoDB', 'writes')).toBeCloseTo(0.625, 10);
    expect(dollars(bill, 'Data transfer', 'data out')).toBeCloseTo(
      ((1_000_000 * usage.visit.outBytes) / 1024 ** 3) * 0.09,
      10,
    );
  });

  it('counts a code for each answer where a stage has codes: issued, spent, and one in five left over', () => {
    const without = billOf(bare, million);
    const bill = billOf({ ...bare, hasCodes: true }, million);

    expect(dollars(bill, 'DynamoDB', 'writes') - dollars(without, 'DynamoDB', 'writes')).toBeCloseTo(2.25 * 0.625, 10);
    // A key, and half a unit, in sixteen visits, at $0.125 a million units.
    expect(dollars(bill, 'DynamoDB', 'reads') - dollars(without, 'DynamoDB', 'reads')).toBeCloseTo(
      (1.5 * 0.125) / 16,
      10,
    );
  });

  it('counts a script and a token more for each visit where a stage has codes, and what that leaves in the logs', () => {
    const functions = [submit, { ...submit, name: 'form' }];
    const without = billOf({ ...bare, functions }, million);
    const bill = billOf({ ...bare, functions, hasCodes: true }, million);
    const more = (service: string, what: string) => dollars(bill, service, what) - dollars(without, service, what);
    const token = usage.visit.code.requests.find(({ what }) => what === 'token') ?? { processor: 0, roundTrips: 0 };

    expect(more('API Gateway', 'requests')).toBeCloseTo(2, 10);
    expect(more('Lambda', 'submit: requests')).toBeCloseTo(0.2, 10);
    expect(more('Lambda', 'form: requests')).toBeCloseTo(0.2, 10);
    expect(more('Lambda', 'submit: 256 MB')).toBeCloseTo(
      1_000_000 * 0.25 * billedSeconds(token, 256) * 0.000_013_333_4,
      10,
    );
    expect(more('CloudWatch', 'logs written')).toBeCloseTo(
      ((1_000_000 * 2 * usage.visit.logBytes) / 1024 ** 3) * 0.5,
      10,
    );
    // CloudFront keeps the script.
    const behind = billOf({ ...bare, functions, hasCodes: true, distributions: 1 }, million);
    expect(dollars(behind, 'API Gateway', 'requests')).toBeCloseTo(3, 10);
  });

  it('counts a backup a day: all that is stored is read and packed, kept for its days by another account, under a key of that', () => {
    const backup = { name: 'backup', memoryMb: 1769, isArm: true, isTraced: false };
    const stage = { ...bare, functions: [backup], backupDays: 14 };
    const bill = billOf(stage, million);
    // A year of answers, as long as they are kept.
    const gigabytes = (12 * 1e6 * usage.visit.storedBytes) / 1024 ** 3;
    const days = 730 / 24;

    expect(dollars(bill, 'DynamoDB', 'reads of backups')).toBeCloseTo((days * gigabytes * 1024 ** 2 * 0.125) / 4e6, 10);
    expect(dollars(bill, 'S3', 'backups, 14 days')).toBeCloseTo(gigabytes * 0.3 * 14 * 0.023, 10);
    expect(dollars(bill, 'S3', 'files of backups')).toBeCloseTo((days * (13 + gigabytes * 128) * 0.005) / 1000, 10);
    expect(dollars(bill, 'KMS', 'key of the other account')).toBe(1);
    expect(dollars(bill, 'EventBridge', 'backups')).toBeCloseTo(days / 1e6, 10);
    const seconds = days * gigabytes * 1024 ** 2 * (45e-6 + 5e-3 / 1024);
    expect(dollars(bill, 'Lambda', 'backup: 1769 MB')).toBeCloseTo(seconds * (1769 / 1024) * 0.000_013_333_4, 2);
    expect(
      billOf({ ...stage, functions: [], backupDays: 0 }, million)
        .lines.map(({ what }) => what)
        .join(),
    ).not.toContain('backup');
    expect(dollars(billOf(stage, nobody), 'S3', 'backups, 14 days')).toBe(0);
  });

  it('counts letters: the mail, its lines in the tables and in the logs, and the time of the ticks that send them', () => {
    const report = { name: 'report', memoryMb: 512, isArm: true, isTraced: false };
    const stage = { ...bare, functions: [report], tickMinutes: 5, isSes: true, hasCodes: true };
    const [none, sent] = [nobody, { ...nobody, letters: 5000 }].map((scenario) => billOf(stage, scenario));
    if (none === undefined || sent === undefined) throw new Error('there are two');
    const more = (service: string, what: string) => dollars(sent, service, what) - dollars(none, service, what);
    const { letter } = usage;

    expect(more('SES', 'letters')).toBeCloseTo(0.8, 10);
    expect(more('DynamoDB', 'writes')).toBeCloseTo((5000 * letter.writeUnits * 0.625) / 1e6, 10);
    expect(more('DynamoDB', 'reads')).toBeCloseTo((5000 * letter.readUnits * 0.125) / 1e6, 10);
    expect(more('CloudWatch', 'logs written')).toBeCloseTo(((5000 * letter.logBytes) / 1024 ** 3) * 0.5, 10);
    // Each of the 8,760 ticks is rounded up to a millisecond.
    const dollarsOf = (seconds: number) => seconds * 0.5 * 0.000_013_333_4;
    const seconds = 5000 * billedSeconds(letter, 512);
    expect(more('Lambda', 'report: 512 MB')).toBeGreaterThan(dollarsOf(seconds - 5 - 8.76));
    expect(more('Lambda', 'report: 512 MB')).toBeLessThan(dollarsOf(seconds + 8.76));
    // A call for each hundred.
    expect(more('Lambda', 'report: requests')).toBeCloseTo((5000 / 100) * prices.lambdaRequest.dollars);
    expect(dollars(billOf({ ...stage, isSes: false }, sent.scenario), 'SES', 'letters')).toBe(0);
    expect(billText(sent, today)).toMatch(/^0 responses in 0 sessions, 5,000 letters:\n/);
    expect(billText(sent, today)).toContain(` Letters add $${(sent.total.dollars - none.total.dollars).toFixed(2)}.`);
    expect(billText(none, today)).not.toContain('Letters');
    const [answered, both] = [
      { ...nobody, responses: 160, sessions: 1 },
      { ...nobody, responses: 160, sessions: 1, letters: 5000 },
    ];
    expect(perThousand(billOf(stage, both))).toBeCloseTo(perThousand(billOf(stage, answered)), 10);
  });

  it('bills a function for its calls and for its memory by time', () => {
    const arm = billOf({ ...bare, functions: [submit] }, million);
    const x86 = billOf({ ...bare, functions: [{ ...submit, isArm: false }] }, million);
    const seconds = 1_000_000 * 0.25 * billedSeconds({ processor: 2534, roundTrips: 1 }, 256);

    expect(dollars(arm, 'Lambda', 'submit: requests')).toBeCloseTo(0.2, 10);
    expect(dollars(arm, 'Lambda', 'submit: 256 MB')).toBeCloseTo(seconds * 0.000_013_333_4, 10);
    expect(dollars(x86, 'Lambda', 'submit: 256 MB')).toBeCloseTo(seconds * 0.000_016_666_7, 10);
  });

  it('bills the starts of functions, by the memory and for as long as they take', () => {
    const functions = ['form', 'submit', 'report', 'results', 'desk', 'paper', 'gate', 'bounce'].map((name) => ({
      ...submit,
      name,
      memoryMb: 512,
    }));
    const bill = billOf({ ...bare, functions, tickMinutes: 5 }, { responses: 1600, sessions: 10 });
    const starts = bill.lines.flatMap(({ what, quantity }) => (what.endsWith(' starts') ? [[what, quantity * 2]] : []));

    expect(starts).toEqual([
      ['form: 100 starts', 16],
      ['submit: 100 starts', 16],
      ['report: 780 starts', 468],
      ['results: 120 starts', 72],
      ['desk: 50 starts', 30],
      ['paper: 10 starts', 6],
      ['gate: 730 starts', expect.closeTo(116.8, 10)],
    ]);
    expect(dollars(bill, 'Lambda', 'form: 100 starts')).toBeCloseTo(100 * 0.16 * 0.5 * 0.000_013_333_4, 10);
  });

  it('takes processor time for longer the less memory there is, waits as long, and rounds up to a millisecond', () => {
    // 2 ms of a processor at 256 of 1,769 MB are 13.8 ms; 5 ms of waiting.
    expect(billedSeconds({ processor: 2000, roundTrips: 1 }, 256)).toBe(0.019);
    expect(billedSeconds({ processor: 2000, roundTrips: 1 }, 1769)).toBe(0.007);
    expect(billedSeconds({ processor: 2000, roundTrips: 1 }, 3538)).toBe(0.007);
    expect(billedSeconds({ processor: 2100, roundTrips: 0 }, 1769)).toBe(0.003);
  });

  it('traces each tick, and of a crowd one request a second and a twentieth of the rest', () => {
    const report = { name: 'report', memoryMb: 512, isArm: true, isTraced: true };
    const idle = billOf({ ...bare, tickMinutes: 5, functions: [report] }, nobody);
    const crowd = { responses: 36_000_000, sessions: 1 };
    const traced = billOf({ ...bare, functions: [{ ...submit, isTraced: true }] }, crowd);

    // 8,760 ticks, and 3,600 seconds of the hour, $5 a million.
    expect(dollars(idle, 'X-Ray', 'traces')).toBeCloseTo(0.0438, 6);
    expect(dollars(traced, 'X-Ray', 'traces')).toBeCloseTo((3600 + 0.05 * (36_000_000 - 3600)) * 0.000_005, 6);
    expect(dollars(billOf({ ...bare, functions: [submit] }, crowd), 'X-Ray', 'traces')).toBe(0);
  });

  it('counts what is there when nobody answers, and no metric, for none is written', () => {
    const bill = billOf(
      { ...bare, tickMinutes: 5, alarms: 14, dashboards: 1, keys: 1, secrets: 1, webAcls: [3] },
      nobody,
    );

    // 730 hours of 12 ticks at $1.00 a million.
    expect(dollars(bill, 'EventBridge', 'ticks')).toBeCloseTo(0.008_76, 10);
    expect(dollars(bill, 'CloudWatch', 'alarms')).toBeCloseTo(1.4, 10);
    expect(dollars(bill, 'CloudWatch', 'dashboards')).toBe(3);
    expect(dollars(bill, 'CloudWatch', 'metrics of our own')).toBe(0);
    expect(dollars(bill, 'KMS', 'keys')).toBe(1);
    expect(dollars(bill, 'Secrets Manager', 'secrets')).toBeCloseTo(0.4, 10);
    expect(dollars(bill, 'WAF', 'rules')).toBe(3);
    expect(bill.total).toEqual(bill.idle);
  });

  it('bills metrics by the hour in which they are written, and for no more than a month', () => {
    const hours = Object.values(usage.session.metricHours).reduce((total, each) => total + each, 0);
    const one = billOf(bare, { responses: 0, sessions: 1 });
    const many = billOf(bare, { responses: 0, sessions: 10_000 });

    expect(dollars(one, 'CloudWatch', 'metrics of our own')).toBeCloseTo((hours / 730) * 0.3, 10);
    expect(dollars(many, 'CloudWatch', 'metrics of our own')).toBeCloseTo(3 * 0.3, 10);
    for (const name of Object.keys(usage.session.metricHours)) expect(metricNames).toContain(name);
  });

  it('takes off what is free for ever, once for all lines of a price', () => {
    const functions = [submit, { ...submit, name: 'form' }];
    const { lines } = billOf({ ...bare, alarms: 14, functions }, { responses: 600_000, sessions: 0 });
    const afterFree = (what: string) => lines.find((line) => line.what === what)?.afterFree;

    expect(afterFree('alarms')).toBeCloseTo(0.4, 10);
    // 600,000 submissions, 600,000 forms and as many scripts: the first million is free.
    expect(afterFree('submit: requests')).toBe(0);
    expect(afterFree('form: requests')).toBeCloseTo(0.16, 10);
    // Free in the first year only.
    expect(afterFree('requests')).toBeCloseTo(1.8, 10);
  });

  it('bills mails to SES by the plan of the account, and to nobody where they go by SMTP', () => {
    const scenario = { responses: 0, sessions: 100 };
    const before = { ...scenario, mailPlan: 'a-la-carte' } as const;

    // 100 sessions x 6 mails, at $0.16 a thousand in a new account, and at $0.10 in one of before.
    expect(dollars(billOf({ ...bare, isSes: true }, scenario), 'SES', 'mails')).toBeCloseTo(0.096, 10);
    expect(dollars(billOf({ ...bare, isSes: true }, before), 'SES', 'mails')).toBeCloseTo(0.06, 10);
    expect(notes({ ...bare, isSes: true }, [])).toContain('--mail-plan a-la-carte: those of before, $0.10');
    expect(notes({ ...bare, isSes: true }, [], 'a-la-carte')).toContain('--mail-plan essentials, $0.16');
    expect(notes(bare, [])).not.toContain('SES');
    expect(dollars(billOf(bare, scenario), 'SES', 'mails')).toBe(0);
  });

  it('bills the logs that a retention keeps, and tables that can be restored', () => {
    const stage = { ...bare, logRetentionDays: 90, tables: { count: 3, restorable: 3 } };
    const bill = billOf(stage, million);
    const written = (1_000_000 * visitLogBytes(bare)) / 1024 ** 3;
    const stored = ((1_000_000 * usage.visit.storedBytes) / 1024 ** 3) * 12;

    expect(dollars(bill, 'CloudWatch', 'logs written')).toBeCloseTo(written * 0.5, 10);
    // 90 days are 2.9589 months of 730 hours.
    expect(dollars(bill, 'CloudWatch', 'logs kept 90 days')).toBeCloseTo(written * 2.958_904_1 * 0.03, 6);
    expect(dollars(bill, 'DynamoDB', 'storage, 12 months')).toBeCloseTo(stored * 0.25, 10);
    expect(dollars(bill, 'DynamoDB', 'point-in-time recovery')).toBeCloseTo(stored * 0.2, 10);
  });

  it('behind CloudFront pays there for the way out, and the API for what CloudFront has not kept', () => {
    const bill = billOf({ ...bare, distributions: 1, webAcls: [4] }, million);

    expect(dollars(bill, 'API Gateway', 'requests')).toBeCloseTo(2, 10);
    expect(dollars(bill, 'CloudFront', 'requests')).toBeCloseTo(3, 10);
    expect(dollars(bill, 'WAF', 'requests')).toBeCloseTo(1.8, 10);
    expect(dollars(bill, 'Data transfer', 'data out')).toBe(0);
  });

  it('adds its lines up, and is told in a table', () => {
    const bill = billOf({ ...bare, tickMinutes: 5, alarms: 14 }, scenarioOf(16_000));

    expect(bill.scenario.sessions).toBe(100);
    expect(bill.total.dollars).toBeCloseTo(
      bill.lines.reduce((total, line) => total + line.quantity * prices[line.price].dollars, 0),
      10,
    );
    const text = billText(bill, today);
    expect(text).toMatch(/^16,000 responses in 100 sessions:\nservice/);
    expect(text).toMatch(/^CloudWatch {2,}alarms {2,}14 {2,}alarm metric-month \* {2,}1\.4000 {2,}0\.4000$/m);
    expect(text).toContain(`Each 1,000 responses add $${perThousand(bill).toFixed(3)}.`);
  });

  it('says below what it has no price for, and what it knows no calls of', () => {
    const text = notes({ ...bare, notPriced: { 'AWS::Foo::Bar': 2, 'AWS::Foo::Baz': 1 } }, ['clock']);

    expect(text).toContain('Not priced: 2 AWS::Foo::Bar, AWS::Foo::Baz, the calls of the function clock.');
    expect(notes(bare, [])).not.toContain('Not priced');
    expect(notes(bare, [])).not.toContain('blind code');
    expect(notes({ ...bare, hasCodes: true }, [])).toContain('--letters counts them');
  });
});

describe('the prices', () => {
  it('fall from tier to tier, so that what a month costs grows with its use, and never faster than it', () => {
    const used = fc.integer({ min: 0, max: 60_000 }).map((share) => (share / 1000) ** 6);
    for (const [name, price] of Object.entries<Price>(prices)) {
      const { tiers = [], dollars: first } = price;
      const above = tiers.map((tier) => tier.above);
      expect(above, name).toEqual(above.toSorted((one, other) => one - other));
      const scale = (above.at(-1) ?? 1e6) / 20 ** 6;
      holds(
        fc.property(used, used, used, (one, more, further) => {
          const [from, middle, end] = [one, one + more, one + more + further].map((each) => each * scale);
          const [a = 0, b = 0, c = 0] = [from, middle, end].map((each = 0) => dollarsOf(price, each));
          expect(b).toBeGreaterThanOrEqual(a);
          expect(c).toBeGreaterThanOrEqual(b);
          expect(c).toBeLessThanOrEqual((end ?? 0) * first * (1 + 1e-9));
          // Concave: what comes later costs no more for each than what came before.
          expect((c - b) * more).toBeLessThanOrEqual((b - a) * further + 1e-9 * (1 + c) * (1 + more + further));
          // In whichever parts it is used.
          const parts = dollarsOf(price, from ?? 0) + dollarsOf(price, (end ?? 0) - (from ?? 0), from);
          expect(Math.abs(parts - c)).toBeLessThanOrEqual(1e-9 * (1 + c));
        }),
        30,
      );
    }
  });

  it.each([
    ['apiRequest', 400_000_000, 300 + 90],
    ['dataOut', 60 * 1024, 10 * 1024 * 0.09 + 40 * 1024 * 0.085 + 10 * 1024 * 0.07],
    ['mailEssentials', 110_000_000, 1600 + 90 * 140 + 10 * 110],
    ['lambdaArmSecond', 10e9, 7.5e9 * 0.000_013_333_4 + 2.5e9 * 0.9 * 0.000_013_333_4],
  ] as const)('of %s: %d cost $%d', (name, quantity, total) => {
    expect(dollarsOf(prices[name], quantity)).toBeCloseTo(total, 4);
  });

  it('are marked where their source is older than a year, or bears no date, and where a tier of such a source is reached', () => {
    expect(isRecent({ by: '', on: '2025-11-30' }, today)).toBe(true);
    expect(isRecent({ by: '', on: '2025-11-29' }, today)).toBe(false);
    expect(isRecent({ by: '', on: '2025-12' }, today)).toBe(true);
    expect(isRecent({ by: '', on: '2025' }, today)).toBe(false);
    expect(isRecent({ by: '', on: '2026' }, '2027-01-01')).toBe(true);
    expect(isRecent({ by: '', on: '2026' }, '2027-01-02')).toBe(false);
    expect(isRecent({ by: '' }, today)).toBe(false);
    const api = (responses: number, at: string) => {
      const text = billText(billOf(bare, { responses, sessions: 1 }), at);
      return text.split('\n').find((line) => line.startsWith('API Gateway'));
    };
    expect(api(1000, today)).toMatch(/ request {2,}/);
    expect(api(1000, '2027-06-01')).toContain(' request *');
    expect(api(100_000_000, today)).toContain(' request *');
  });

  it('name the page to look each up on, and where and when it was confirmed', () => {
    for (const [name, { page, confirmed, tiers = [] }] of Object.entries<Price>(prices)) {
      expect(page, name).toMatch(/^https:\/\/aws\.amazon\.com\//);
      expect(confirmed?.by ?? 'https://', name).toMatch(/^https:\/\//);
      expect(confirmed?.on ?? '2026', name).toMatch(/^20\d\d(-\d\d)*$/);
      expect((confirmed?.on ?? '') <= priceList.date, name).toBe(true);
      for (const { confirmed: of } of tiers) expect(of.by, name).toMatch(/^https:\/\//);
    }
  });
});

describe('the table of the usual scenarios', () => {
  it('has a row for each of them, and one for nobody', () => {
    const rows = markdownTable({ ...bare, alarms: 14 }).split('\n');

    expect(rows).toHaveLength(6);
    expect(rows[2]).toBe('| nobody answers | 0 | 0 | $1.40 | $0.40 |  |');
    expect(rows[5]).toMatch(
      /^\| a million responses \| 1,000,000 \| 6,250 \| \$\d+\.\d\d \| \$\d+\.\d\d \| \$\d\.\d\d \|$/,
    );
  });
});

it.each([
  [{ responses: 'many' }, '--responses many: give a whole number'],
  [{ responses: '-1' }, '--responses -1: give a whole number'],
  [{ responses: '10', sessions: '1.5' }, '--sessions 1.5: give a whole number'],
  [{ responses: '10', sessions: '0' }, '--sessions 0: responses come in at least one session'],
  [{ sessions: '3' }, '--sessions needs --responses'],
  [{ letters: '3' }, '--letters needs --responses'],
  [{ responses: '10', letters: '-3' }, '--letters -3: give a whole number'],
  [{ mailPlan: 'pro' }, '--mail-plan pro: there are essentials, a-la-carte'],
  [{ responses: '10', markdown: true }, '--markdown shows the usual scenarios'],
] as const)('refuses %j before it synthesizes anything', async (options, reason) => {
  await expect(costCommand(options)).rejects.toThrow(reason);
});

it('says in words that there is no such stage', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

  await run({ stage: 'nope' }, () => costCommand({ stage: 'nope' }));

  expect(written.mock.calls.map(([line]) => line)).toEqual([
    expect.stringMatching(/^debrief: infra\/stages\/nope\.yaml: no such stage; there are: local, prod\./),
  ]);
});

describe('what a template provisions', () => {
  it('is read from the synthesized stacks', () => {
    const provisioned = provisionedBy(readTemplates(inject('assembly')));

    expect(provisioned.functions.map(({ name }) => name).sort()).toEqual([
      'bounce',
      'contact',
      'desk',
      'form',
      'paper',
      'report',
      'results',
      'submit',
    ]);
    for (const { memoryMb, isArm } of provisioned.functions) {
      expect(memoryMb).toBeGreaterThanOrEqual(128);
      expect(isArm).toBe(true);
    }
    expect(provisioned.tables).toEqual({ count: 3, restorable: 3 });
    expect(provisioned).toMatchObject({ logRetentionDays: 1, tickMinutes: 1, isSes: true, notPriced: {} });
  });

  it('counts alarms, the rules of a web ACL, keys and secrets from elsewhere, and what it does not know', () => {
    const table = { Type: 'AWS::DynamoDB::Table', Properties: { SSESpecification: { KMSMasterKeyId: 'arn:key' } } };
    const environment = { Variables: { SMTP_SECRET: 'arn:secret' } };
    const provisioned = provisionedBy([
      { id: 'NoTick', Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Invocations' } },
      { id: 'Acl', Type: 'AWS::WAFv2::WebACL', Properties: { Rules: [{}, {}] } },
      { id: 'Tick', Type: 'AWS::Scheduler::Schedule', Properties: { ScheduleExpression: 'rate(1 hour)' } },
      { id: 'One', ...table },
      { id: 'Two', ...table },
      { id: 'GateKey', Type: 'AWS::SecretsManager::Secret' },
      {
        id: 'GateGateFunction0123ABCD',
        Type: 'AWS::Lambda::Function',
        Properties: { Handler: 'index.handler', Environment: environment },
      },
      { id: 'Nat', Type: 'AWS::EC2::NatGateway' },
      { id: 'Role', Type: 'AWS::IAM::Role' },
    ]);

    expect(provisioned).toMatchObject({ alarms: 1, webAcls: [2], tickMinutes: 60, keys: 1, secrets: 2 });
    expect(provisioned.functions.map(({ name }) => name)).toEqual(['gate']);
    expect(provisioned.notPriced).toEqual({ 'AWS::EC2::NatGateway': 1 });
  });
});
