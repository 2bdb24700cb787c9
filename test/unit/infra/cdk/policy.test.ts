import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readTemplates } from '../../../../infra/cli/cost/provisioned.ts';
import { metricNames } from '../../../../shared/log/metrics.ts';
import { smtp, smtpSecrets, synthesized } from '../../../fixtures/cdk/a-stage.ts';

const report = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      violations: z.array(
        z.object({
          ruleName: z.string(),
          violatingConstructs: z.array(z.object({ constructPath: z.string().optional() })),
        }),
      ),
    }),
  ),
});

/** The findings of cdk-nag's AWS Solutions pack that nobody acknowledged. */
function findings(outdir: string): string[] {
  const { pluginReports } = report.parse(JSON.parse(readFileSync(path.join(outdir, 'validation-report.json'), 'utf8')));
  return pluginReports
    .filter(({ pluginName }) => pluginName !== 'Construct Annotations')
    .flatMap(({ violations }) =>
      violations.flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }) => `${ruleName} ${constructPath}`),
      ),
    );
}

describe('the AWS Solutions rules', () => {
  let outdir = '';
  beforeAll(() => {
    const check = () =>
      synthesized([], (app, { service }) => {
        outdir = app.outdir;
        Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
        // What the rules must find, so that silence means something.
        new CfnQueue(service, 'Careless');
      });
    expect(check).toThrow('Careless');
  });

  it('find nothing that is not acknowledged with a reason, beside what this test put there', () => {
    const found = findings(outdir);

    expect(found.filter((finding) => finding.includes('Careless'))).toHaveLength(2);
    expect(found.filter((finding) => !finding.includes('Careless'))).toEqual([]);
  });
});

describe('in the region', () => {
  it.each([
    ['us-east-1', 'aws', []],
    ['eu-central-1', 'aws', []],
    ['cn-northwest-1', 'aws-cn', [smtp]],
    ['us-gov-west-1', 'aws-us-gov', []],
    ['eusc-de-east-1', 'aws-eusc', []],
  ])('%s no ARN is of another partition than %s', (region, partition, settings) => {
    const { text, ofType } = synthesized([`region: ${region}`, ...settings]);
    const partitions = new Set([...text.matchAll(/arn:(aws[a-z-]*):/g)].map(([, found]) => found));

    expect([...partitions].filter((found) => found !== partition)).toEqual([]);
    const traced = ['aws', 'aws-us-gov'].includes(partition);
    // Without SES nothing tells of mails that came back, and nobody waits for it.
    expect(ofType('AWS::Lambda::Function')).toHaveLength(settings.length > 0 ? 6 : 7);
    expect(text.includes('"Bounces"') && ofType('AWS::SNS::Topic').length > 1).toBe(settings.length === 0);
    for (const { Properties } of ofType('AWS::Lambda::Function')) {
      expect(Properties?.TracingConfig).toEqual(traced ? { Mode: 'Active' } : undefined);
    }
    expect(text.includes('"AWS::SES::')).toBe(partition !== 'aws-cn');
    expect(text.includes('secretsmanager:GetSecretValue')).toBe(partition === 'aws-cn');
  });

  it('without SES those that mail read the two secrets, and the key’s name is in their environment', () => {
    const { ofType } = synthesized(['region: cn-northwest-1', smtp]);
    const environments = ofType('AWS::Lambda::Function').map(({ Properties }) =>
      JSON.stringify(Properties?.Environment),
    );
    const rights = ofType('AWS::IAM::Policy').flatMap(({ Properties }) => {
      const document = Properties?.PolicyDocument as { Statement: readonly { Action: unknown; Resource: unknown }[] };
      return document.Statement.filter(({ Action }) => Action === 'secretsmanager:GetSecretValue');
    });

    const right = expect.objectContaining({ Effect: 'Allow', Resource: [...smtpSecrets].sort() });
    expect(rights).toEqual([right, right]);
    const ofMailing = environments.filter((text) => text?.includes('MAIL_TRANSPORT'));
    const named = expect.stringContaining(`"DKIM_SELECTOR":"debrief-2026"`);
    expect(ofMailing).toEqual([named, named]);
  });
});

describe('a stage with everything', () => {
  const key = 'arn:aws:kms:eu-central-1:123456789012:key/0123-abc';
  const certificate = 'arn:aws:acm:eu-central-1:123456789012:certificate/0123-abc';
  const full = synthesized([
    'region: eu-central-1',
    `encryptionKey: ${key}`,
    'codes: true',
    `domain: { name: feedback.example.org, certificate: "${certificate}" }`,
    'alarms: { address: ops@example.org, webhook: "https://example.org/alarms" }',
  ]);

  it('encrypts its tables with the customer’s key, and its functions may use it through DynamoDB only', () => {
    for (const { Properties } of full.ofType('AWS::DynamoDB::Table')) {
      expect(Properties?.SSESpecification).toEqual({ KMSMasterKeyId: key, SSEEnabled: true, SSEType: 'KMS' });
    }
    for (const policy of full.ofType('AWS::IAM::Policy')) {
      const text = JSON.stringify(policy);
      expect(text).toContain('kms:Decrypt');
      expect(text).toContain('"StringLike":{"kms:ViaService":"dynamodb.eu-central-1.*"}');
    }
  });

  it.each([
    ['AWS::Logs::LogGroup', 'KmsKeyId', 9],
    ['AWS::SNS::Topic', 'KmsMasterKeyId', 2],
    ['AWS::SQS::Queue', 'KmsMasterKeyId', 2],
    ['AWS::SecretsManager::Secret', 'KmsKeyId', 1],
  ])('encrypts each %s with it, too', (type, property, count) => {
    const keys = full.ofType(type).map(({ Properties }) => Properties?.[property]);

    expect(keys).toEqual(Array(count).fill(key));
  });

  it('lets a function use the key for what it may do anyway: messages where it hands over, the secret where it reads it', () => {
    const via = (service: string) => `"StringLike":{"kms:ViaService":"${service}.eu-central-1.*"}`;
    for (const policy of full.ofType('AWS::IAM::Policy').map((each) => JSON.stringify(each))) {
      expect(policy.includes(via('sqs'))).toBe(policy.includes('sqs:SendMessage'));
      expect(policy.includes(via('secretsmanager'))).toBe(policy.includes('secretsmanager:GetSecretValue'));
    }
  });

  it('needs no more of the key’s policy than the runbook writes down', () => {
    const written =
      /"encryptionKey".*?\n\n( {4}\{\n.*?\n {4}\})\n\n/s.exec(readFileSync('infra/RUNBOOK.md', 'utf8'))?.[1] ?? '';
    const statements = z
      .object({
        Statement: z.array(z.object({ Principal: z.record(z.string(), z.union([z.string(), z.array(z.string())])) })),
      })
      .parse(JSON.parse(written)).Statement;
    const named = statements.flatMap(({ Principal }) => Object.values(Principal).flat());

    // Who publishes, and CloudWatch Logs; of the rest the roles of functions do it.
    const publishing = [...full.text.matchAll(/"Principal":\{"Service":"((?:cloudwatch|ses)\.amazonaws\.com)"\}/g)];
    expect(new Set(publishing.map(([, service]) => service)).size).toBe(2);
    for (const [, service] of publishing) expect(named).toContain(service);
    expect(named.sort()).toEqual([
      'arn:aws:iam::111122223333:root',
      'cloudwatch.amazonaws.com',
      'logs.eu-central-1.amazonaws.com',
      'ses.amazonaws.com',
      'sns.amazonaws.com',
    ]);
  });

  it('closes the address that API Gateway gives and mails links of its own domain', () => {
    expect(full.ofType('AWS::ApiGatewayV2::Api')[0]?.Properties?.DisableExecuteApiEndpoint).toBe(true);
    expect(full.ofType('AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1);
    expect(full.text).toContain('"PUBLIC_URL":"https://feedback.example.org"');
    expect(full.text).toContain('"DomainTarget"');
  });

  it('tells the address and the webhook of its alarms', () => {
    const told = full.ofType('AWS::SNS::Subscription').map((one) => one.Properties);
    for (const [Protocol, Endpoint] of [
      ['email', 'ops@example.org'],
      ['https', 'https://example.org/alarms'],
    ]) {
      expect(told).toContainEqual(expect.objectContaining({ Protocol, Endpoint }));
    }
  });

  it('names nothing after the webhook, which may hold a secret: names are printed by each deployment', () => {
    const names = full.templates.flatMap(({ Resources }) => Object.keys(Resources));

    expect(names.filter((name) => /https|exampleorgalarms/.test(name))).toEqual([]);
  });
});

describe('this project’s promises', () => {
  const { ofType } = synthesized([]);
  const queues = ofType('AWS::SQS::Queue');
  const policies = JSON.stringify([...ofType('AWS::SNS::TopicPolicy'), ...ofType('AWS::SQS::QueuePolicy')]);

  it('every topic and queue takes messages over TLS only', () => {
    const insecure = policies.split('"aws:SecureTransport":"false"').length - 1;

    expect(insecure).toBe(ofType('AWS::SNS::Topic').length + queues.length);
  });

  it('alarms and SES may publish to the topics, whose own policies replace the default', () => {
    expect(policies).toContain('"Service":"cloudwatch.amazonaws.com"');
    expect(policies).toContain('"Service":"ses.amazonaws.com"');
  });

  it('a call without a waiting caller that fails for good is kept for two weeks, encrypted', () => {
    const [kept, ...others] = queues.map(({ Properties }) => Properties);
    expect(kept).toEqual({ MessageRetentionPeriod: 14 * 24 * 3600, SqsManagedSseEnabled: true });
    // What is handed out ends there, too, and nowhere else.
    expect(others.map((each) => Object.keys(each?.RedrivePolicy ?? {}))).toEqual([
      ['deadLetterTargetArn', 'maxReceiveCount'],
    ]);
    const invoked = ofType('AWS::Lambda::EventInvokeConfig');
    expect(invoked).toHaveLength(2);
    for (const { Properties } of invoked) expect(Properties).toHaveProperty('DestinationConfig.OnFailure.Destination');
  });

  it.each([
    [
      'submit makes a session due again and changes nothing else of it',
      '"dynamodb:Attributes":["pk","sk","due","dueAt"]',
    ],
    ['the desk counts answers, and those with a mark', '"dynamodb:Attributes":["pk","gone","form","work","code"]'],
    ['form sees no answer', '"dynamodb:Attributes":["pk","sk","gone"]'],
    ['results keeps preferences', '"dynamodb:Attributes":["pk","sk","v","frequency","language","pdf","stopped"]'],
    ['bounce keeps what became of an address', '"dynamodb:Attributes":["pk","sk","v","undeliverable"]'],
  ])('%s', (_, attributes) => {
    const policies = ofType('AWS::IAM::Policy').map((policy) => JSON.stringify(policy));

    expect(policies.filter((policy) => policy.includes(`"ForAllValues:StringEquals":{${attributes}}`))).toHaveLength(1);
  });

  it('SES tells of each mail that did not arrive, and requires TLS on its way', () => {
    expect(ofType('AWS::SES::ConfigurationSetEventDestination')[0]?.Properties?.EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint', 'reject'],
    });
    expect(ofType('AWS::SES::ConfigurationSet')[0]?.Properties?.DeliveryOptions).toEqual({ TlsPolicy: 'REQUIRE' });
  });
});

describe('an alarm', () => {
  // With all that a stage can choose to have, and so with all alarms that there are.
  const { ofType, outdir } = synthesized([
    'region: eu-central-1',
    'waf: true',
    'codes: true',
    'canary: no@example.com',
    'backup: { bucket: backups, key: "arn:aws:kms:eu-west-1:222222222222:key/0-a" }',
  ]);
  const alarm = z.object({
    AlarmDescription: z.string(),
    AlarmActions: z.array(z.unknown()).length(1),
    OKActions: z.array(z.unknown()).length(1),
    TreatMissingData: z.string(),
    MetricName: z.string().optional(),
  });
  const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => alarm.parse(Properties));
  const entries = readFileSync('infra/RUNBOOK.md', 'utf8').split(/^## /m).slice(1);
  const anchorOf = (entry: string) => entry.split('\n', 1)[0]?.toLowerCase().replaceAll(' ', '-');

  it('says what it means for people, and its link leads to an entry of the runbook', () => {
    expect(alarms).toHaveLength(27);
    for (const { AlarmDescription } of alarms) {
      const [, impact, anchor] = /^(.{20,}\.) What to do: infra\/RUNBOOK\.md#(.+)$/.exec(AlarmDescription) ?? [];
      expect(impact, AlarmDescription).toBeDefined();
      expect(entries.map(anchorOf)).toContain(anchor);
    }
  });

  it('tells the same place when it is over', () => {
    for (const { AlarmActions, OKActions } of alarms) expect(OKActions).toEqual(AlarmActions);
  });

  it('and an entry of the runbook belong together, one to one', () => {
    const anchors = alarms.map(({ AlarmDescription }) => AlarmDescription.replace(/.*#/s, ''));

    expect(entries.map(anchorOf).sort()).toEqual(anchors.sort());
  });

  it('has an entry that describes, investigates and resolves', () => {
    for (const entry of entries) {
      for (const part of ['Description', 'Investigation', 'Resolution']) expect(entry).toContain(`**${part}.**`);
    }
  });

  it.each([
    [5, 300],
    [15, 900],
    [60, 3600],
  ])(
    'on what is overdue looks at a time in which a tick falls: every %i minutes, %i seconds',
    (tickMinutes, seconds) => {
      const slow = synthesized([`tickMinutes: ${tickMinutes}`]);
      const overdue = slow
        .ofType('AWS::CloudWatch::Alarm')
        .find(({ Properties }) => Properties?.MetricName === 'OverdueMinutes');

      expect(overdue?.Properties).toMatchObject({ Period: seconds });
    },
  );

  it('rings on silence only for the tick, the canary and the backup', () => {
    const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');

    expect(silent.map(({ MetricName }) => MetricName)).toEqual(['Invocations', 'CanaryPassed', 'BackupsMade']);
  });

  it('watches one metric: each costs as much as an alarm', () => {
    for (const { Properties } of ofType('AWS::CloudWatch::Alarm')) {
      expect(Properties).toMatchObject({ MetricName: expect.any(String) });
      expect(Properties).not.toHaveProperty('Metrics');
    }
  });

  it('watches no metric of DynamoDB: it would keep its state while nothing is counted, and never end', () => {
    const watched = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => JSON.stringify(Properties));

    expect(watched.filter((each) => each.includes('AWS/DynamoDB'))).toEqual([]);
  });

  it('hears of each function that fails: as an error of the API, as a call that failed for good, or as the silence of the canary', () => {
    const refs = (type: string) => JSON.stringify(ofType(type).map(({ Properties }) => Properties));
    const asked = refs('AWS::ApiGatewayV2::Integration') + refs('AWS::ApiGatewayV2::Authorizer');
    const failing = z.array(
      z.object({ FunctionName: z.object({ Ref: z.string() }), DestinationConfig: z.optional(z.unknown()) }),
    );
    const called = failing
      .parse(ofType('AWS::Lambda::EventInvokeConfig').map(({ Properties }) => Properties))
      .filter(({ DestinationConfig }) => JSON.stringify(DestinationConfig)?.includes('FailedCalls'))
      .map(({ FunctionName }) => FunctionName.Ref);

    const functions = readTemplates(outdir).filter(({ Properties }) => Properties?.Handler === 'index.handler');
    expect(functions.length).toBeGreaterThanOrEqual(5);
    for (const { id } of functions) {
      const isMissed = id.startsWith('CanaryFunction');
      expect(asked.includes(`"${id}"`) || called.includes(id) || isMissed, id).toBe(true);
    }
  });

  it('stands beside a dashboard with every metric, and no more than are free on the first three of an account', () => {
    const [dashboard, ...others] = ofType('AWS::CloudWatch::Dashboard').map((one) => JSON.stringify(one.Properties));

    expect(others).toEqual([]);
    // The gate is only there behind a firewall, and has its alarms.
    for (const name of metricNames.filter((each) => each !== 'GateRefusals')) expect(dashboard).toContain(name);
    // A line of a graph begins with its namespace.
    expect(dashboard?.match(/\[\\*"(AWS\/\w+|Debrief)\\*"/g)?.length).toBeLessThanOrEqual(50);
  });
});
