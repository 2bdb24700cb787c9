import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { callsOf } from '../../../../infra/cli/cost/function-lines.ts';
import { provisionedBy, readTemplates } from '../../../../infra/cli/cost/provisioned.ts';
import { smtp, synthesized, synthesizedStages } from '../../../fixtures/cdk/a-stage.ts';
import { plainTypes, promises, statementsOf } from '../../../fixtures/cdk/promises.ts';

/** Every key of a stage file that may be absent, but for the mail server: that is in the other. */
const everything = [
  'sender: { name: Feedback, address: feedback@debrief.training, identity: domain }',
  'replyTo: desk@debrief.training',
  'languages: [zh-CN, en]',
  'maxRetentionDays: 90',
  'throttle: { rate: 5000, burst: 5000 }',
  'waf: true',
  'alarms: { topic: "arn:aws:sns:eu-central-1:123456789012:ops", edgeTopic: "arn:aws:sns:us-east-1:123456789012:ops" }',
  'account: "123456789012"',
  'backup: { bucket: backups, key: "arn:aws:kms:eu-west-1:222222222222:key/0-a" }',
  'region: eu-central-1',
  'domain: { name: feedback.debrief.training, certificate: "arn:aws:acm:us-east-1:123456789012:certificate/0-a" }',
  'encryptionKey: "arn:aws:kms:eu-central-1:123456789012:key/0-a"',
  'tracing: true',
  'canary: success@simulator.amazonses.com',
];
const elsewhere = [
  'region: cn-northwest-1',
  'domain: { name: feedback.debrief.training, certificate: "arn:aws-cn:acm:cn-northwest-1:123456789012:certificate/0-a" }',
  'alarms: { address: ops@debrief.training, webhook: "https://ops.debrief.training/alarms" }',
  smtp,
  'canary: nobody@debrief.training',
];
const stages = {
  'the usual stage': synthesized([]),
  'a stage with everything': synthesized(everything),
  'a stage in China': synthesized(elsewhere),
};

const physicalNames = [
  'TableName',
  'FunctionName',
  'RoleName',
  'LogGroupName',
  'TopicName',
  'QueueName',
  'AlarmName',
  'DashboardName',
  'Name',
];

/** What is made of the stack's own id, another with each stack that is made. */
function isOfStack(name: unknown): boolean {
  return JSON.stringify(name).includes('"Ref":"AWS::StackId"');
}

/** A reference to a function or a log, or a label that need not be unique. */
function isNoName(type: string, key: string): boolean {
  if (key === 'LogGroupName') return type !== 'AWS::Logs::LogGroup';
  if (key === 'FunctionName') return type !== 'AWS::Lambda::Function';
  return type === 'AWS::ApiGatewayV2::Api' || type === 'AWS::ApiGatewayV2::Authorizer';
}

describe.each(Object.entries(stages))('in %s', (_name, stage) => {
  it.each(promises)('every %s %s', (type, _promise, holds) => {
    for (const resource of stage.ofType(type)) holds(resource, stage);
  });

  it('no role may do everything, or anything to everything', () => {
    const statements = ['AWS::IAM::Policy', 'AWS::IAM::Role'].flatMap((type) =>
      stage.ofType(type).flatMap(statementsOf),
    );

    expect(statements.length).toBeGreaterThan(20);
    for (const { Effect, Action, Resource } of statements) {
      expect(Effect).toBe('Allow');
      expect(JSON.stringify(Action)).not.toContain('*');
      // The two actions of tracing know no resources; files that are added have names of their own.
      if (!/xray:Put|s3:PutObject/.test(JSON.stringify(Action)))
        expect(JSON.stringify(Resource ?? '')).not.toContain('*');
    }
  });

  it('nothing is allowed to everybody', () => {
    const allowed = stage.resources.flatMap(statementsOf).filter(({ Effect }) => Effect === 'Allow');

    for (const { Principal } of allowed) expect(JSON.stringify(Principal ?? '')).not.toContain('*');
  });

  it('everything is in the bill of debrief cost, and each function with how often it is called', () => {
    const provisioned = provisionedBy(readTemplates(stage.outdir));
    const callsAt = ({ name }: { name: string }) => callsOf(name, provisioned, { responses: 1, sessions: 1 });

    expect(provisioned.notPriced).toEqual({});
    expect(provisioned.functions.filter((each) => callsAt(each) === undefined)).toEqual([]);
  });

  it('nothing has a name of its own that a second stage, or its successor, could want too', () => {
    for (const { Type, Properties = {} } of stage.resources) {
      expect(
        physicalNames.filter((key) => key in Properties && !isNoName(Type, key) && !isOfStack(Properties[key])),
        Type,
      ).toEqual([]);
    }
  });
});

describe('the stacks', () => {
  it('are in the account and the region that the file names, each, so that the CDK deploys them with its credentials only', () => {
    expect(stages['a stage with everything'].environments).toEqual({
      'Debrief-trial-Data': 'aws://123456789012/eu-central-1',
      'Debrief-trial-Edge': 'aws://123456789012/us-east-1',
      'Debrief-trial-Service': 'aws://123456789012/eu-central-1',
    });
  });

  it('are where the credentials are that deploy, where it names none', () => {
    const unknown = 'aws://unknown-account/unknown-region';
    expect(Object.values(stages['the usual stage'].environments)).toEqual([unknown, unknown]);
  });
});

describe('a stage whose alarms go to topics of its owner', () => {
  const { ofType } = stages['a stage with everything'];

  it('has none of its own beside that of the mails, and tells in each region the one that is there', () => {
    expect(ofType('AWS::SNS::Topic')).toHaveLength(1);
    expect(ofType('AWS::SNS::Subscription').map(({ Properties }) => Properties?.Protocol)).toEqual(['lambda']);
    const told = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => ({
      isEdge: Properties?.Namespace === 'AWS/WAFV2',
      topics: Properties?.AlarmActions,
    }));
    const place = (isEdge: boolean) => `arn:aws:sns:${isEdge ? 'us-east-1' : 'eu-central-1'}:123456789012:ops`;
    for (const { isEdge, topics } of told) expect(topics).toEqual([place(isEdge)]);
    expect(told.filter(({ isEdge }) => isEdge)).toHaveLength(1);
  });
});

describe('the promises', () => {
  it('are about every type of resource that a stage can have, and about no other', () => {
    const there = new Set(Object.values(stages).flatMap(({ resources }) => resources.map(({ Type }) => Type)));

    expect([...there].sort()).toEqual([...new Set([...promises.map(([type]) => type), ...plainTypes])].sort());
  });

  it('hold beside the AWS Solutions rules, with everything and elsewhere', () => {
    for (const settings of [everything, elsewhere]) {
      const check = () => synthesized(settings, (app) => Validations.of(app).addPlugins(new AwsSolutionsChecks(app)));
      expect(check).not.toThrow();
    }
  });
});

describe('two stages in one account', () => {
  const { stackNames, templates } = synthesizedStages({ one: [], two: [] });

  it('share no stack and no export', () => {
    const exported = templates.flatMap(({ Outputs = {} }) =>
      Object.values(Outputs).flatMap(({ Export }) => (Export === undefined ? [] : [Export.Name])),
    );

    expect(stackNames).toHaveLength(4);
    expect(new Set(stackNames).size).toBe(stackNames.length);
    expect(exported.length).toBeGreaterThan(4);
    expect(new Set(exported).size).toBe(exported.length);
  });

  it('are measured apart', () => {
    const [one, two] = ['one', 'two'].map((stage) => {
      const own = templates.filter((_template, at) => stackNames[at]?.includes(`-${stage}-`));
      return [...JSON.stringify(own).matchAll(/debrief-(one|two)/g)].map(([, name]) => name);
    });

    expect(new Set(one)).toEqual(new Set(['one']));
    expect(new Set(two)).toEqual(new Set(['two']));
  });
});
