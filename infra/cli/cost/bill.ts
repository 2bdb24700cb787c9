import { metricNames } from '../../../shared/log/metric.ts';
import { type PriceName, prices } from './prices.ts';
import type { Provisioned, ProvisionedFunction } from './provisioned.ts';
import { type Scenario, usage } from './scenario.ts';

/** One line of a bill. */
interface BillLine {
  readonly service: string;
  readonly what: string;
  readonly quantity: number;
  readonly price: PriceName;
  readonly dollars: number;
}

export interface Bill {
  readonly scenario: Scenario;
  readonly lines: readonly BillLine[];
  readonly total: number;
  /** What the stage costs when nobody answers. */
  readonly fixed: number;
}

/** Kilobytes to gigabytes, as AWS counts them. */
const gb = (kb: number) => kb / 1024 ** 2;

/** A month's bill, line by line. Lines that cost nothing are left out. */
export function billOf(provisioned: Provisioned, scenario: Scenario): Bill {
  const lines = allLines(provisioned, scenario);
  const fixed = allLines(provisioned, { responses: 0, sessions: 0 });
  return { scenario, lines, total: sum(lines), fixed: sum(fixed) };
}

function allLines(provisioned: Provisioned, scenario: Scenario): BillLine[] {
  return [
    ...webLines(provisioned, scenario),
    ...functionLines(provisioned, scenario),
    ...tableLines(provisioned, scenario),
    ...mailLines(provisioned, scenario),
    ...logLines(provisioned, scenario),
    ...watchLines(provisioned),
    line('EventBridge', 'ticks', ticks(provisioned), 'scheduledCall'),
    line('KMS', 'customer keys', provisioned.keys, 'key'),
    line('Secrets Manager', 'SMTP password', provisioned.secrets, 'secret'),
  ].filter(({ dollars }) => dollars > 0);
}

/** The calls of each function in a month, and how long one takes in milliseconds. */
function callsOf(
  provisioned: Provisioned,
  { responses, sessions }: Scenario,
): Readonly<Record<string, { readonly calls: number; readonly milliseconds: number }>> {
  const { visit, session, tick } = usage;
  const idle = ticks(provisioned);
  const reports = sessions * session.folds;
  const reportTime = idle * tick.milliseconds + reports * session.reportMilliseconds;
  return {
    form: { calls: responses * visit.calls.form, milliseconds: visit.milliseconds.form },
    submit: { calls: responses * visit.calls.submit, milliseconds: visit.milliseconds.submit },
    results: { calls: sessions * session.resultCalls, milliseconds: session.resultMilliseconds },
    // A report is made within a tick: it makes that tick longer, not one more.
    report: { calls: idle, milliseconds: idle === 0 ? 0 : reportTime / idle },
  };
}

function webLines(provisioned: Provisioned, { responses, sessions }: Scenario): BillLine[] {
  const { form, submit, results } = callsOf(provisioned, { responses, sessions });
  const requests = (form?.calls ?? 0) + (submit?.calls ?? 0) + (results?.calls ?? 0);
  const out = gb(responses * usage.visit.outKb + sessions * usage.session.resultCalls * usage.session.resultOutKb);
  const isBehind = provisioned.distributions > 0;
  const rules = provisioned.webAcls.reduce((total, count) => total + count, 0);
  return [
    line('API Gateway', 'requests', requests, 'apiRequest'),
    // What goes to CloudFront costs nothing; what leaves it is CloudFront's.
    line(isBehind ? 'CloudFront' : 'Data transfer', 'out', out, isBehind ? 'cloudfrontOut' : 'dataOut'),
    line('CloudFront', 'requests', isBehind ? requests : 0, 'cloudfrontRequest'),
    line('WAF', 'web ACLs', provisioned.webAcls.length, 'webAcl'),
    line('WAF', 'rules', rules, 'wafRule'),
    line('WAF', 'requests', provisioned.webAcls.length > 0 ? requests : 0, 'wafRequest'),
  ];
}

function functionLines(provisioned: Provisioned, scenario: Scenario): BillLine[] {
  const calls = callsOf(provisioned, scenario);
  return provisioned.functions.flatMap((each: ProvisionedFunction) => {
    const called = calls[each.name];
    if (called === undefined) return [];
    const seconds = (called.calls * called.milliseconds * each.memoryMb) / 1024 / 1000;
    const what = `${each.name} (${each.memoryMb} MB)`;
    return [
      line('Lambda', `${what} requests`, called.calls, 'lambdaRequest'),
      line('Lambda', `${what} time`, seconds, each.isArm ? 'lambdaArmSecond' : 'lambdaX86Second'),
      line('X-Ray', `${each.name} traces`, each.isTraced ? called.calls * usage.tracedShare : 0, 'trace'),
    ];
  });
}

function tableLines(provisioned: Provisioned, { responses, sessions }: Scenario): BillLine[] {
  const { visit, session, tick } = usage;
  const writes = responses * visit.writeUnits + sessions * session.writeUnits;
  const participantReads =
    responses * visit.receiptReadUnits + (responses / visit.sessionReadEvery) * visit.sessionReadUnits;
  // A fold reads consistently: a unit for each 4 kB.
  const folded = (responses * visit.storedKb * session.folds) / 4;
  const reads = participantReads + folded + sessions * session.readUnits + ticks(provisioned) * tick.readUnits;
  const stored = gb(responses * visit.storedKb + sessions * session.storedKb);
  const restorable = provisioned.tables.count === 0 ? 0 : provisioned.tables.restorable / provisioned.tables.count;
  return [
    line('DynamoDB', 'writes', writes, 'write'),
    line('DynamoDB', 'reads', reads, 'read'),
    line('DynamoDB', 'storage', stored, 'tableStorage'),
    line('DynamoDB', 'point-in-time recovery', stored * restorable, 'pointInTime'),
  ];
}

function mailLines({ isSes }: Provisioned, { sessions }: Scenario): BillLine[] {
  const mails = isSes ? sessions * usage.session.recipients * usage.session.mailsEach : 0;
  return [
    line('SES', 'mails', mails, 'mail'),
    line('SES', 'mail data', gb(mails * usage.session.mailKb), 'mailAttachment'),
  ];
}

function logLines(provisioned: Provisioned, { responses, sessions }: Scenario): BillLine[] {
  const { visit, session, tick } = usage;
  const calls = visit.calls.form + visit.calls.submit;
  const written = gb(responses * calls * visit.logKb + sessions * session.logKb + ticks(provisioned) * tick.logKb);
  return [
    line('CloudWatch', 'logs written', written, 'logIngestion'),
    line('CloudWatch', `logs kept ${provisioned.logRetentionDays} days`, written * months(provisioned), 'logStorage'),
  ];
}

function watchLines(provisioned: Provisioned): BillLine[] {
  return [
    line('CloudWatch', 'metrics of our own', metricNames.length, 'metric'),
    line('CloudWatch', 'alarms', provisioned.alarmMetrics, 'alarm'),
    line('CloudWatch', 'composite alarms', provisioned.compositeAlarms, 'compositeAlarm'),
    line('CloudWatch', 'dashboards', provisioned.dashboards, 'dashboard'),
  ];
}

/** With the same traffic every month, logs of this many months are kept at a time. */
function months({ logRetentionDays }: Provisioned): number {
  return (logRetentionDays * 24) / usage.hoursPerMonth;
}

function ticks({ tickMinutes }: Provisioned): number {
  return tickMinutes === 0 ? 0 : (usage.hoursPerMonth * 60) / tickMinutes;
}

function line(service: string, what: string, quantity: number, price: PriceName): BillLine {
  return { service, what, quantity, price, dollars: quantity * prices[price].dollars };
}

function sum(lines: readonly BillLine[]): number {
  return lines.reduce((total, { dollars }) => total + dollars, 0);
}
