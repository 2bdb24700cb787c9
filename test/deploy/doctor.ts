import assert from 'node:assert/strict';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient, UpdateContinuousBackupsCommand } from '@aws-sdk/client-dynamodb';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { deployedResources } from '../../infra/cli/target/deployed-resources.ts';
import { isEmulated } from './account.ts';
import { debrief, plain, walled } from './debrief.ts';

/** What is expected of a line: its state, and what it says it found. */
type Expected = readonly [state: 'OK' | 'WARN' | 'FAIL' | 'any', found: RegExp];

/** A metric's time is the beginning of its five minutes. */
const minutes = /^\d minutes ago$/;
const unprotected: Expected = ['WARN', /: restorable, not protected from deletion$/];
/** MiniStack drops what a template says of backups. */
const unrestorable: Expected = ['FAIL', /: no point-in-time recovery$/];

/** Each line of `debrief doctor --stage` about a stage on MiniStack while a call has failed. */
const first: Readonly<Record<string, Expected>> = {
  // What the real DNS says of this domain, if it is reached at all.
  'DMARC record': ['any', /./],
  credentials: ['OK', /^arn:aws:.* in account 000000000000$/],
  region: ['OK', /^eu-central-1$/],
  clock: ['OK', /^\d+ s from AWS's$/],
  pages: ['OK', /^http:\S+ answers in \d+ ms$/],
  desk: ['OK', /^http:\S+\/d$/],
  sender: ['OK', /^feedback@example\.org verified in SES$/],
  // MiniStack has identities without keys.
  signing: ['WARN', /^SES signs as amazonses\.com, not as example\.org$/],
  // MiniStack does not know this question: a failure of its own, and the lines about mail beside it stand.
  sending: ['FAIL', /^InvalidAction: Unknown action: GetAccountSendingEnabled$/],
  quota: ['OK', /^\d+ of 50000 mails in 24 hours, 14 a second; to come in 24 hours: (none|\d+ .+)$/],
  functions: ['OK', /^\d+ at once in this account and region, for a hall of \d+; the largest that is open: /],
  schedule: ['OK', /^rate\(1 minute\), enabled$/],
  alarms: ['OK', /^\d+, none of them ringing$/],
  'alarm notices': ['WARN', /^nobody is subscribed$/],
  'last tick': ['OK', minutes],
  'failed calls': ['WARN', /^1 in http/],
  'table of programmes': unrestorable,
  'table of responses': unrestorable,
  'table of reports': unrestorable,
  reports: ['OK', /^nothing has been due for 30 minutes$/],
  mails: ['OK', /^of \d+, none of a latest report is FAILED or UNKNOWN$/],
  'stored items': ['OK', /^this version reads all \d+ of programmes and reports$/],
  'time zones': ['OK', /^tz \S+ knows those of the sessions to come; the functions agree \(\S+ of Node v\S+\)$/],
  runtime: ['OK', /^nodejs24\.x, patched by AWS until 2028-04-30$/],
};

/** The same after what the doctor said was done. */
const then: typeof first = {
  ...first,
  'alarm notices': ['OK', /^1 of 1 subscriptions confirmed$/],
  'failed calls': ['OK', /^none$/],
  'table of programmes': unprotected,
  'table of responses': unprotected,
  'table of reports': unprotected,
};

/** The same about the stage behind a firewall. */
const ofWalled: typeof first = {
  ...first,
  region: ['OK', /^us-east-1$/],
  // MiniStack's CloudFront has no TLS, which the address of the pages asks for.
  pages: ['FAIL', /^https:\S+ does not answer/],
  desk: ['FAIL', /^https:\S+ does not answer/],
  sender: ['OK', /^feedback@walled\.example\.org verified in SES$/],
  signing: ['WARN', /^SES signs as amazonses\.com, not as walled\.example\.org$/],
  'alarm notices': ['OK', /^1 of 1 subscriptions confirmed$/],
  'failed calls': ['OK', /^none$/],
  // The tick and the canary.
  schedule: ['OK', /^rate\((1 minute|12 hours)\), enabled$/],
  'edge alarms': ['OK', /^1, none of them ringing$/],
  'edge alarm notices': ['OK', /^1 of 1 subscriptions confirmed$/],
};

interface Check {
  readonly name: string;
  readonly state: string;
  readonly found: string;
  readonly remedy?: string;
}

/** The doctor finds what is not in order on a stage that was just deployed. */
export async function doctorFinds(): Promise<void> {
  await diagnosed(first);
}

/** What the doctor advised, done: somebody is subscribed to the alarms, the tables can be restored. */
export async function doctorSatisfied(tables: readonly string[]): Promise<void> {
  const resources = await deployedResources(plain.name);
  const { MetricAlarms: [alarm] = [] } = await new CloudWatchClient({}).send(
    new DescribeAlarmsCommand({ AlarmNames: resources('AWS::CloudWatch::Alarm').slice(0, 1) }),
  );
  const [TopicArn] = alarm?.AlarmActions ?? [];
  await new SNSClient({}).send(new SubscribeCommand({ TopicArn, Protocol: 'email', Endpoint: 'ops@example.net' }));
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
  for (const TableName of tables) {
    await new DynamoDBClient({}).send(
      new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }),
    );
  }
  await diagnosed(then);
}

/** The doctor of a stage behind a firewall looks at the firewall's region too. */
export async function doctorFindsWalled(): Promise<void> {
  await diagnosed(ofWalled, walled);
}

/** Runs the doctor; on another account than an emulator's, only that it looks at everything is known beforehand. */
async function diagnosed(expected: typeof first, on = plain): Promise<void> {
  const { checks } = await debrief<{ checks: Check[] }>(['doctor'], { codes: isEmulated ? [1] : [0, 1], on });
  assert.deepEqual([...new Set(checks.map(({ name }) => name))].sort(), Object.keys(expected).sort());
  for (const { name, state, found, remedy } of checks) {
    assert.equal(remedy === undefined, state === 'OK', `${name} says what to do, if anything`);
    if (!isEmulated) continue;
    const [wanted, words] = expected[name] ?? assert.fail(name);
    if (wanted !== 'any') assert.equal(state, wanted, `${name}: ${found}`);
    assert.match(found, words, `${name}: ${found}`);
  }
}
