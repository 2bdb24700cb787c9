import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { synthesized } from '../../../fixtures/cdk/a-stage.ts';
import { plainTypes, promises } from '../../../fixtures/cdk/promises.ts';

const words = z.union([z.string(), z.array(z.string())]).transform((each) => [each].flat());
const text = readFileSync('infra/cdk/deployment-policy.json', 'utf8');
const { Statement: statements } = z
  .object({
    Statement: z.array(
      z.strictObject({
        Sid: z.string(),
        Effect: z.literal('Allow'),
        Action: words,
        Resource: words,
        Condition: z.unknown().optional(),
      }),
    ),
  })
  .parse(JSON.parse(text));

/** By which action CloudFormation makes each type of resource that a stage can have. */
const made: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Api': 'apigateway:POST',
  'AWS::ApiGatewayV2::ApiMapping': 'apigateway:POST',
  'AWS::ApiGatewayV2::Authorizer': 'apigateway:POST',
  'AWS::ApiGatewayV2::DomainName': 'apigateway:POST',
  'AWS::ApiGatewayV2::Integration': 'apigateway:POST',
  'AWS::ApiGatewayV2::Route': 'apigateway:POST',
  'AWS::ApiGatewayV2::Stage': 'apigateway:POST',
  'AWS::CloudFront::Distribution': 'cloudfront:CreateDistribution',
  'AWS::CloudWatch::Alarm': 'cloudwatch:PutMetricAlarm',
  'AWS::CloudWatch::Dashboard': 'cloudwatch:PutDashboard',
  'AWS::DynamoDB::Table': 'dynamodb:CreateTable',
  'AWS::IAM::Policy': 'iam:PutRolePolicy',
  'AWS::IAM::Role': 'iam:CreateRole',
  'AWS::Lambda::EventInvokeConfig': 'lambda:PutFunctionEventInvokeConfig',
  'AWS::Lambda::EventSourceMapping': 'lambda:CreateEventSourceMapping',
  'AWS::Lambda::Function': 'lambda:CreateFunction',
  'AWS::Lambda::Permission': 'lambda:AddPermission',
  'AWS::Logs::LogGroup': 'logs:CreateLogGroup',
  'AWS::Logs::MetricFilter': 'logs:PutMetricFilter',
  'AWS::SES::ConfigurationSet': 'ses:CreateConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination': 'ses:CreateConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity': 'ses:CreateEmailIdentity',
  'AWS::SNS::Subscription': 'sns:Subscribe',
  'AWS::SNS::Topic': 'sns:CreateTopic',
  'AWS::SNS::TopicPolicy': 'sns:SetTopicAttributes',
  'AWS::SQS::Queue': 'sqs:CreateQueue',
  'AWS::SQS::QueuePolicy': 'sqs:SetQueueAttributes',
  'AWS::Scheduler::Schedule': 'scheduler:CreateSchedule',
  'AWS::SecretsManager::Secret': 'secretsmanager:CreateSecret',
  'AWS::WAFv2::WebACL': 'wafv2:CreateWebACL',
};

/** What is no resource of a template: assets and versions of the CDK, a customer's key, a certificate, another stack's output. */
const besides = ['acm', 's3', 'ssm', 'kms', 'cloudformation'];

const serviceOf = (action: string) => action.split(':', 1)[0] ?? '';
const allowed = statements.flatMap(({ Action }) => Action);
const covers = (pattern: string, action: string) =>
  pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : pattern === action;

describe('the policy with which CloudFormation deploys', () => {
  // promises.test.ts holds these types against the templates of every kind of stage.
  it('lets it make every type of resource that a stage can have', () => {
    const types = new Set([...promises.map(([type]) => type), ...plainTypes]);

    expect(Object.keys(made).sort()).toEqual([...types].sort());
    for (const action of Object.values(made)) {
      expect(
        allowed.some((pattern) => covers(pattern, action)),
        action,
      ).toBe(true);
    }
  });

  it('is about no service that no stage has', () => {
    const used = new Set([...Object.values(made).map(serviceOf), ...besides]);

    expect(new Set(allowed.map(serviceOf))).toEqual(used);
  });

  it('lets it read and write nothing that people have sent, and call nothing', () => {
    const never = [
      ...['GetItem', 'Query', 'Scan', 'PutItem', 'UpdateItem', 'DeleteItem', 'ExportTableToPointInTime'].map(
        (each) => `dynamodb:${each}`,
      ),
      ...['sqs:ReceiveMessage', 'sqs:SendMessage', 'sns:Publish', 'lambda:InvokeFunction', 'ses:SendRawEmail'],
      ...['logs:GetLogEvents', 'logs:FilterLogEvents', 'iam:AttachRolePolicy', 'iam:CreateUser', 'sts:AssumeRole'],
    ];
    for (const action of never) {
      expect(
        allowed.some((pattern) => covers(pattern, action)),
        action,
      ).toBe(false);
    }
    const reading = statements.filter(({ Action }) =>
      Action.some((each) => covers(each, 'secretsmanager:GetSecretValue')),
    );
    expect(reading.map(({ Resource }) => Resource)).toEqual([['arn:aws:secretsmanager:*:*:secret:GateKey*']]);
  });

  it('names what CloudFormation names after a stack or a resource as these are called', () => {
    const { templates, stackNames } = synthesized(['codes: true', 'region: eu-central-1', 'waf: true']);
    const secrets = templates.flatMap(({ Resources }) =>
      Object.entries(Resources).flatMap(([id, { Type }]) => (Type === 'AWS::SecretsManager::Secret' ? [id] : [])),
    );

    for (const name of stackNames) expect(name).toMatch(/^Debrief-/);
    expect(secrets.map((id) => id.slice(0, -8)).sort()).toEqual(['CodesKey', 'GateKey']);
  });

  it('is short enough for a managed policy', () => {
    expect(text.replaceAll(/\s/g, '').length).toBeLessThanOrEqual(6144);
  });
});
