import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Annotations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bounceEnv } from '../../../../functions/bounce/env.ts';
import { deskEnv } from '../../../../functions/desk/env.ts';
import { formEnv } from '../../../../functions/form/env.ts';
import { reportEnv } from '../../../../functions/report/env.ts';
import { resultsEnv } from '../../../../functions/results/env.ts';
import { submitEnv } from '../../../../functions/submit/env.ts';
import { functionRuntime } from '../../../../infra/aws/function-runtime.ts';
import { heapOptions } from '../../../../infra/cdk/constructs/heap-options.ts';
import { addStacks, newApp } from '../../../../infra/cdk/synthesize.ts';
import { markdownTable } from '../../../../infra/cli/cost/markdown.ts';
import { provisionedBy, readTemplates } from '../../../../infra/cli/cost/provisioned.ts';
import { interfaceLanguages } from '../../../../shared/i18n/interface-languages.ts';
import { bundlesIn } from '../../../fixtures/cdk/bundles.ts';
import { scratchFolder } from '../../../fixtures/scratch.ts';

const folder = scratchFolder('assembly');

function synthesized(stage: string) {
  const outdir = path.join(folder, stage);
  const app = newApp({ outdir, validate: false });
  const stacks = addStacks(app, stage, bundlesIn(folder));
  const warnings = stacks.service.node.metadata.filter(({ type }) => type === 'aws:cdk:warning');
  Annotations.of(stacks.service).acknowledgeWarning('debrief:placeholder-sender');
  Annotations.of(stacks.service).acknowledgeWarning('debrief:nobody-hears-alarms');
  const assembly = app.synth();
  return {
    warnings: warnings.map(({ data }) => String(data)),
    outdir,
    assembly,
    stacks,
    data: Template.fromStack(stacks.data),
    service: Template.fromStack(stacks.service),
  };
}

const prod = synthesized('prod');
const local = synthesized('local');
const both = [prod.data, prod.service];

/** The languages of a stage that names none, as its functions read them. */
const allLanguages = interfaceLanguages.join();

const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string(), z.array(z.string())]).transform((action) => [action].flat()),
  Resource: z.unknown().transform((resource) => (Array.isArray(resource) ? resource : [resource]) as unknown[]),
  Condition: z.unknown().optional(),
});
const policyDocument = z.object({ Statement: z.array(statement) });
const policy = z.object({ PolicyDocument: policyDocument, Roles: z.array(z.object({ Ref: z.string() })) });
const role = z.object({
  ManagedPolicyArns: z.undefined().optional(),
  Policies: z.array(z.object({ PolicyDocument: policyDocument })).default([]),
});
const lambda = z.object({
  Description: z.string(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  LoggingConfig: z.object({ LogFormat: z.string(), LogGroup: z.object({ Ref: z.string() }) }),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  MemorySize: z.int().positive(),
  Timeout: z.int().positive(),
});

/** The properties of a template's resources of one type, by logical id. */
function resources<Schema extends z.ZodType>(template: Template, type: string, schema: Schema) {
  const found = Object.entries(template.findResources(type));
  return found.map(([id, resource]) => ({ id, ...(schema.parse(resource.Properties) as z.infer<Schema> & object) }));
}

function onlyResource<Schema extends z.ZodType>(template: Template, type: string, id: RegExp, schema: Schema) {
  const matching = resources(template, type, schema).filter((resource) => id.test(resource.id));
  expect(matching, `${type} ${id}`).toHaveLength(1);
  return matching[0] as (typeof matching)[number];
}

/** What a role may do: each action, on what, in the short form of `brief`. */
function rightsOf(name: string): string[] {
  const { Statement } = onlyResource(
    prod.service,
    'AWS::IAM::Policy',
    new RegExp(`^${name}Role`),
    policy,
  ).PolicyDocument;
  return Statement.flatMap(({ Action, Resource }) =>
    Action.flatMap((action) => Resource.map((resource) => `${action} ${brief(resource)}`)),
  ).sort();
}

/** An ARN expression as text, with pseudo parameters and logical ids in angle brackets. */
function brief(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null) return part;
    const [[name, argument]] = Object.entries(part) as [[string, unknown]];
    if (name === 'Ref') return `<${argument}>`;
    if (name === 'Fn::ImportValue') return `<${/GetAtt(\w+?)Arn/.exec(String(argument))?.[1]}>`;
    if (name === 'Fn::GetAtt') return `<${(argument as string[])[0]}>`;
    return part;
  })
    .replaceAll(/\{"Fn::Join":\["",\[(.*?)\]\]\}/g, (_join, parts: string) => parts.replaceAll(/","|^"|"$/g, ''))
    .replaceAll('"', '');
}

describe('the app', () => {
  it('has two stacks for a stage, named after it', () => {
    expect(prod.assembly.stacks.map((stack) => stack.stackName)).toEqual(['Debrief-prod-Data', 'Debrief-prod-Service']);
  });

  it('warns while the sender is still the placeholder, except on one machine', () => {
    expect(prod.warnings.join()).toContain('infra/stages/prod.yaml: sender.address is still a placeholder');
    expect(local.warnings).toEqual([]);
  });

  it('is bound to no account, region or partition', () => {
    for (const template of both) expect(JSON.stringify(template)).not.toMatch(/arn:aws|amazonaws\.com\.cn|\d{12}/);
    expect(prod.stacks.data.environment).toBe('aws://unknown-account/unknown-region');
  });

  it('tags what belongs to a stage', () => {
    for (const stack of prod.assembly.stacks) expect(stack.tags).toEqual({ application: 'debrief', stage: 'prod' });
  });

  it('gives no resource a physical name, so that a stage can be deployed twice and a resource replaced', () => {
    const names = [
      'TableName',
      'FunctionName',
      'RoleName',
      'LogGroupName',
      'GroupName',
      'ManagedPolicyName',
      'BucketName',
    ];
    for (const template of both) {
      for (const [id, resource] of Object.entries(
        z.record(z.string(), z.unknown()).parse(template.toJSON().Resources),
      )) {
        const { Type, Properties } = z
          .object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) })
          .parse(resource);
        const refersTo: Record<string, string> = {
          'AWS::Lambda::Permission': 'FunctionName',
          'AWS::Lambda::EventInvokeConfig': 'FunctionName',
          'AWS::Lambda::EventSourceMapping': 'FunctionName',
          'AWS::Logs::MetricFilter': 'LogGroupName',
        };
        // What is made of the stack's own id is another with each stack.
        const isFixed = (name: string) => !JSON.stringify(Properties[name]).includes('AWS::StackId');
        const fixed = names.filter((name) => name in Properties && refersTo[Type] !== name && isFixed(name));
        expect(fixed, id).toEqual([]);
        if (Type === 'AWS::Scheduler::Schedule') expect(Properties, id).not.toHaveProperty('Name');
      }
    }
  });

  it('puts the bundles into the assembly where a local run finds them', () => {
    for (const resource of Object.values(prod.service.findResources('AWS::Lambda::Function'))) {
      const asset = z.object({ 'aws:asset:path': z.string() }).parse(resource.Metadata)['aws:asset:path'];
      expect(readFileSync(path.join(prod.outdir, asset, 'index.mjs'), 'utf8')).toContain('handler');
    }
  });
});

it('the README shows what it costs', () => {
  const [, table = ''] =
    /<!-- cost:start -->\n\n(.*?)\n\n<!-- cost:end -->/s.exec(readFileSync('README.md', 'utf8')) ?? [];

  expect(table, 'renewed by: npm run debrief -- cost --markdown README.md').toBe(
    markdownTable(provisionedBy(readTemplates(prod.outdir))),
  );
});

describe('the tables', () => {
  it('keep their logical ids: another id would be another, empty table', () => {
    expect(Object.keys(prod.data.findResources('AWS::DynamoDB::Table'))).toEqual([
      'Programmes',
      'Responses',
      'Reports',
    ]);
  });

  it('and everything else of a stage that retains can’t be taken away by one command', () => {
    for (const made of [prod, local]) {
      const isProtected = made === prod;
      expect(made.stacks.data.terminationProtection).toBe(isProtected);
      expect(made.stacks.service.terminationProtection).toBe(isProtected);
    }
  });

  it('of a stage that retains are kept, protected and restorable', () => {
    prod.data.allResources('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      },
    });
  });

  it('of the local stage go with it', () => {
    local.data.allResources('AWS::DynamoDB::Table', { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
    local.data.allResourcesProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: false });
  });

  it('let answers and sign-ins expire, cap what a flood can write, and do neither to what is kept', () => {
    const [programmes, responses, reports] = Object.values(prod.data.findResources('AWS::DynamoDB::Table'));

    expect(responses?.Properties).toMatchObject({
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      OnDemandThroughput: { MaxWriteRequestUnits: 1000 },
    });
    expect(programmes?.Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expires', Enabled: true });
    expect(reports?.Properties).not.toHaveProperty('TimeToLiveSpecification');
    for (const kept of [programmes, reports]) expect(kept?.Properties).not.toHaveProperty('OnDemandThroughput');
  });

  it('have one index, of keys only: what is due', () => {
    prod.data.resourcePropertiesCountIs('AWS::DynamoDB::Table', { GlobalSecondaryIndexes: Match.anyValue() }, 1);
    prod.data.hasResource('AWS::DynamoDB::Table', {
      Properties: {
        GlobalSecondaryIndexes: [
          {
            IndexName: 'due',
            KeySchema: [
              { AttributeName: 'due', KeyType: 'HASH' },
              { AttributeName: 'dueAt', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
      },
    });
  });
});

describe('every function', () => {
  it('runs the one bundle shape on Node 24 and arm64', () => {
    prod.service.resourceCountIs('AWS::Lambda::Function', 7);
    prod.service.allResourcesProperties('AWS::Lambda::Function', {
      Architectures: ['arm64'],
      Runtime: functionRuntime.name,
      Handler: 'index.handler',
    });
  });

  it.each([
    ['Form', { Timeout: 5, MemorySize: 256 }],
    ['Submit', { Timeout: 10, MemorySize: 256 }],
    ['Report', { Timeout: 300, MemorySize: 1024 }],
    ['Paper', { Timeout: 25, MemorySize: 1769 }],
    ['Results', { Timeout: 10, MemorySize: 1769 }],
    ['Desk', { Timeout: 29, MemorySize: 512 }],
    ['Bounce', { Timeout: 30, MemorySize: 256 }],
  ])('%s has its own time-out and memory', (name, limits) => {
    const { Timeout, MemorySize } = onlyResource(prod.service, 'AWS::Lambda::Function', new RegExp(`^${name}`), lambda);
    expect({ Timeout, MemorySize }).toEqual(limits);
  });

  it('logs JSON to a group of its own that forgets after the stage’s days', () => {
    const functions = resources(prod.service, 'AWS::Lambda::Function', lambda);
    const groups = functions.map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref);

    expect(new Set(groups).size).toBe(functions.length);
    expect(functions.every(({ LoggingConfig }) => LoggingConfig.LogFormat === 'JSON')).toBe(true);
    expect(Object.keys(prod.service.findResources('AWS::Logs::LogGroup'))).toEqual(expect.arrayContaining(groups));
    prod.service.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  });

  it('has a role of its own without a managed policy', () => {
    const roles = resources(prod.service, 'AWS::Lambda::Function', lambda).map(({ Role }) => Role['Fn::GetAtt'][0]);

    expect(new Set(roles).size).toBe(7);
    expect(resources(prod.service, 'AWS::IAM::Role', role)).toHaveLength(8);
  });

  it.each([
    ['Form', formEnv, { SESSION_CACHE_SECONDS: 60, LANGUAGES: allLanguages }],
    ['Submit', submitEnv, { SESSION_CACHE_SECONDS: 60, LANGUAGES: allLanguages }],
    [
      'Report',
      reportEnv,
      { SETTLE_SECONDS: 70, MAIL_FROM: 'Training feedback <feedback@example.org>', MAIL_TRANSPORT: 'ses' },
    ],
    ['Results', resultsEnv, { LANGUAGES: allLanguages }],
    ['Paper', resultsEnv, { LANGUAGES: allLanguages }],
    [
      'Desk',
      deskEnv,
      {
        ORGANISERS: [],
        OPERATORS: [],
        SETTLE_SECONDS: 70,
        MAX_RETENTION_DAYS: 400,
        LANGUAGES: allLanguages,
        MAIL_FROM: 'Training feedback <feedback@example.org>',
        MAIL_TRANSPORT: 'ses',
      },
    ],
    ['Bounce', bounceEnv, {}],
  ])('%s gets the environment that its schema reads', (name, schema, values) => {
    const { Environment, MemorySize } = onlyResource(
      prod.service,
      'AWS::Lambda::Function',
      new RegExp(`^${name}`),
      lambda,
    );
    const { NODE_OPTIONS: nodeOptions, ...variables } = Environment.Variables;
    const deployed = Object.entries(variables).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : 'https://ref.invalid',
    ]);

    const known = [...Object.keys(schema.shape), 'POWERTOOLS_SERVICE_NAME'];
    const elsewhere =
      /^(MAILS_PER_SECOND$|SMTP_|DKIM_|REPLY_TO$|MAIL_NAMES$|LOCAL_MAILBOX$|CODES_SECRET$|MAILS_RECEIPTS$)/;
    expect(Object.keys(variables).sort()).toEqual(known.filter((key) => !elsewhere.test(key)).sort());
    // Those that make reports and pages of results: what they throw away would fill their memory before V8 looks.
    expect(nodeOptions).toBe(['Report', 'Results', 'Desk'].includes(name) ? heapOptions(MemorySize) : undefined);
    expect(variables.POWERTOOLS_SERVICE_NAME).toBe('debrief-prod');
    expect(schema.parse(Object.fromEntries(deployed))).toMatchObject(values);
  });
});

describe('the rights of', () => {
  const ownLog = (name: string) => {
    const group = Object.keys(prod.service.findResources('AWS::Logs::LogGroup')).find((id) => id.startsWith(name));
    const arn = 'arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:';
    return ['logs:CreateLogStream', 'logs:PutLogEvents'].flatMap((action) => [
      `${action} <${group}>`,
      `${action} ${arn}<${group}>`,
    ]);
  };
  const ses = 'arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>';
  const traces = ['xray:PutTelemetryRecords *', 'xray:PutTraceSegments *'];
  const queue = (name: string) =>
    `<${Object.keys(prod.service.findResources('AWS::SQS::Queue')).find((id) => id.startsWith(name))}>`;
  const failures = () => `sqs:SendMessage ${queue('FailedCalls')}`;
  const mails = () => Object.keys(prod.service.findResources('AWS::SES::ConfigurationSet'))[0];

  it.each([
    ['Form', ['dynamodb:GetItem <Programmes>', 'dynamodb:GetItem <Responses>', 'dynamodb:Query <Responses>']],
    [
      'Submit',
      [
        'dynamodb:GetItem <Programmes>',
        'dynamodb:UpdateItem <Programmes>',
        'dynamodb:GetItem <Responses>',
        'dynamodb:PutItem <Responses>',
      ],
    ],
    [
      'Results',
      [
        'dynamodb:BatchGetItem <Programmes>',
        'dynamodb:GetItem <Programmes>',
        'dynamodb:GetItem <Reports>',
        'dynamodb:Query <Reports>',
        'dynamodb:UpdateItem <Reports>',
      ],
    ],
    [
      'Paper',
      [
        'dynamodb:BatchGetItem <Programmes>',
        'dynamodb:GetItem <Programmes>',
        'dynamodb:GetItem <Reports>',
        'dynamodb:Query <Reports>',
      ],
    ],
    ['Bounce', ['dynamodb:GetItem <Programmes>', 'dynamodb:UpdateItem <Reports>', failures()]],
    [
      'Desk',
      [
        'dynamodb:BatchGetItem <Programmes>',
        'dynamodb:DeleteItem <Programmes>',
        'dynamodb:GetItem <Programmes>',
        'dynamodb:PutItem <Programmes>',
        'dynamodb:Query <Programmes>',
        'dynamodb:UpdateItem <Programmes>',
        'dynamodb:Query <Responses>',
        'dynamodb:Query <Reports>',
        'dynamodb:UpdateItem <Reports>',
        `ses:SendRawEmail ${ses}:identity/example.org`,
        `ses:SendRawEmail ${ses}:identity/feedback@example.org`,
        `ses:SendRawEmail ${ses}:configuration-set/<${mails()}>`,
      ],
    ],
    [
      'Report',
      [
        'dynamodb:GetItem <Programmes>',
        'dynamodb:UpdateItem <Programmes>',
        'dynamodb:DeleteItem <Programmes>',
        'dynamodb:Scan <Programmes>',
        'dynamodb:Query <Programmes>',
        'dynamodb:Query <Programmes>/index/due',
        'dynamodb:DeleteItem <Responses>',
        'dynamodb:Query <Responses>',
        'dynamodb:DeleteItem <Reports>',
        'dynamodb:GetItem <Reports>',
        'dynamodb:PutItem <Reports>',
        'dynamodb:Query <Reports>',
        'dynamodb:UpdateItem <Reports>',
        `ses:SendRawEmail ${ses}:identity/example.org`,
        `ses:SendRawEmail ${ses}:identity/feedback@example.org`,
        `ses:SendRawEmail ${ses}:configuration-set/<${mails()}>`,
        'ses:GetSendQuota *',
        ...['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map(
          (action) => `sqs:${action} ${queue('Work')}`,
        ),
        failures(),
      ],
    ],
  ])('%s are these and no others', (name, rights) => {
    expect(rightsOf(name)).toEqual([...rights, ...traces, ...ownLog(name)].sort());
  });

  it.each(['Report', 'Desk'])('%s, which mails, end at the sender’s address', (name) => {
    const { Statement } = onlyResource(
      prod.service,
      'AWS::IAM::Policy',
      new RegExp(`^${name}Role`),
      policy,
    ).PolicyDocument;
    const mail = Statement.filter(({ Action }) => Action.some((action) => action.startsWith('ses:Send')));

    expect(mail.map(({ Action, Condition }) => ({ Action, Condition }))).toEqual([
      { Action: ['ses:SendRawEmail'], Condition: { StringEquals: { 'ses:FromAddress': 'feedback@example.org' } } },
    ]);
  });

  it('any role hold no wildcard', () => {
    const attached = resources(prod.service, 'AWS::IAM::Policy', policy).map(({ PolicyDocument }) => PolicyDocument);
    const inline = resources(prod.service, 'AWS::IAM::Role', role).flatMap(({ Policies }) =>
      Policies.map(({ PolicyDocument }) => PolicyDocument),
    );
    const statements = [...attached, ...inline].flatMap(({ Statement }) => Statement);

    expect(statements.length).toBeGreaterThan(4);
    for (const { Action, Resource } of statements) {
      // The two actions of tracing know no resources, and SES's quota is the account's.
      if (Action.every((action) => /^xray:Put|^ses:GetSendQuota$/.test(action))) continue;
      expect(JSON.stringify([Action, Resource])).not.toContain('*');
    }
  });
});

describe('the schedule', () => {
  it('calls the report function at the stage’s rate and leaves retries to the next tick', () => {
    const [report] = Object.keys(prod.service.findResources('AWS::Lambda::Function')).filter((id) =>
      id.startsWith('Report'),
    );
    prod.service.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      State: 'ENABLED',
      Target: { Arn: { 'Fn::GetAtt': [report, 'Arn'] }, RetryPolicy: { MaximumRetryAttempts: 0 } },
    });
    prod.service.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: report },
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 300,
    });
  });

  it('has a role that only this account’s schedules take on', () => {
    prod.service.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { Service: 'scheduler.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' }, 'aws:SourceArn': Match.anyValue() },
            },
          },
        ],
      },
    });
  });
});

describe('the HTTP API', () => {
  it('serves these routes and no others', () => {
    const routes = resources(prod.service, 'AWS::ApiGatewayV2::Route', z.object({ RouteKey: z.string() }));

    const shown = [
      '/',
      '/f/assets/{name}',
      '/f/{code}',
      '/f/{code}/thanks',
      '/h/{code}/{key}',
      '/f/{code}/codes',
      '/p/{code}/{key}',
      '/{proxy+}',
      '/r/{programme}/{key}',
      '/r/{programme}/{key}/{page}',
      '/r/{programme}/{key}/results.pdf',
      '/d',
      '/d/{proxy+}',
    ];
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(
      [
        ...shown.flatMap((path) => [`GET ${path}`, `HEAD ${path}`]),
        'POST /p/{code}/{key}',
        'POST /f/{code}',
        'POST /f/{code}/delete',
        'POST /f/{code}/token',
        'POST /r/{programme}/{key}/{page}',
        'POST /d/{proxy+}',
      ].sort(),
    );
    prod.service.allResourcesProperties('AWS::ApiGatewayV2::Integration', { PayloadFormatVersion: '2.0' });
  });

  it('keeps its logical id: another id would be another address, and printed QR codes would lead nowhere', () => {
    expect(Object.keys(prod.service.findResources('AWS::ApiGatewayV2::Api'))).toEqual(['WebApi27F67B01']);
  });

  it('is throttled', () => {
    prod.service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingBurstLimit: 50, ThrottlingRateLimit: 20 },
    });
  });

  it('is throttled on each route by itself: many at once only where a hall comes', () => {
    const [stage] = Object.values(prod.service.findResources('AWS::ApiGatewayV2::Stage'));
    const routes = Object.values(prod.service.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => Properties.RouteKey as string,
    );
    const settings = stage?.Properties.RouteSettings as Record<string, { ThrottlingRateLimit: number }>;
    const fast = Object.keys(settings).filter((route) => settings[route]?.ThrottlingRateLimit === 200);

    expect(Object.keys(settings).sort()).toEqual([...routes].sort());
    expect(fast.sort()).toEqual([
      'GET /f/assets/{name}',
      'GET /f/{code}',
      'GET /f/{code}/thanks',
      'POST /f/{code}',
      'POST /f/{code}/token',
    ]);
    for (const route of routes.filter((each) => !fast.includes(each))) {
      expect(settings[route]).toEqual({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 50 });
    }
  });

  it('logs how a request went and nothing about who came', () => {
    const stage = z.object({
      AccessLogSettings: z.object({
        DestinationArn: z.object({ 'Fn::GetAtt': z.array(z.string()) }),
        Format: z.string(),
      }),
    });
    const { AccessLogSettings } = onlyResource(prod.service, 'AWS::ApiGatewayV2::Stage', /./, stage);

    const [group = ''] = AccessLogSettings.DestinationArn['Fn::GetAtt'];
    expect(group).toMatch(/^WebAccessLog/);
    expect(prod.service.findResources('AWS::Logs::LogGroup')[group]?.Properties).toEqual({
      LogGroupName: {
        'Fn::Join': [
          '/',
          [
            '/aws/vendedlogs',
            { Ref: 'AWS::StackName' },
            { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] },
          ],
        ],
      },
      RetentionInDays: 90,
    });
    expect(Object.values(z.record(z.string(), z.string()).parse(JSON.parse(AccessLogSettings.Format)))).toEqual([
      '$context.requestId',
      '$context.routeKey',
      '$context.status',
      '$context.responseLength',
      '$context.responseLatency',
      '$context.integrationLatency',
      '$context.integrationErrorMessage',
    ]);
  });
});

describe('the outputs', () => {
  it('are what the command line and the local run look for', () => {
    expect(Object.keys(prod.service.findOutputs('*'))).toEqual([
      'FormUrl',
      'DeskUrl',
      'ProgrammesTable',
      'ResponsesTable',
      'ReportsTable',
      'ReportFunction',
      'ResultsFunction',
      'Languages',
      'HasCodes',
      'MaxRetentionDays',
    ]);
  });
});
