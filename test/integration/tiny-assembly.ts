import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scratchFolder } from '../fixtures/scratch.ts';

/** One function of a tiny assembly: the source of its `index.mjs`, and what the template says of it. */
export interface TinyFunction {
  source: string;
  timeoutSeconds?: number;
  routes?: string[];
  logFormat?: 'Text' | 'JSON';
}

/**
 * Writes a cloud assembly of two stacks, as the CDK would, around a few handlers: tables in the one, functions, routes
 * and a schedule for the function named `Tick` in the other.
 */
export async function tinyAssembly(functions: Record<string, TinyFunction>): Promise<string> {
  const directory = scratchFolder('tiny-assembly');
  for (const [name, { source }] of Object.entries(functions)) {
    await mkdir(join(directory, `asset.${name}`));
    await writeFile(join(directory, `asset.${name}`, 'index.mjs'), source);
  }
  const write = (file: string, content: object) => writeFile(join(directory, file), JSON.stringify(content));
  await write('Tiny-Data.template.json', dataTemplate());
  await write('Tiny-Service.template.json', serviceTemplate(functions));
  await write('Tiny-Service.assets.json', {
    files: Object.fromEntries(
      Object.keys(functions).map((name) => [
        name,
        { source: { path: `asset.${name}`, packaging: 'zip' }, destinations: { here: { objectKey: `${name}.zip` } } },
      ]),
    ),
  });
  const stack = (name: string) => ({
    type: 'aws:cloudformation:stack',
    properties: { templateFile: `${name}.template.json` },
  });
  await write('manifest.json', {
    artifacts: {
      'Tiny-Data': stack('Tiny-Data'),
      'Tiny-Service': stack('Tiny-Service'),
      'Tiny-Service.assets': { type: 'cdk:asset-manifest', properties: { file: 'Tiny-Service.assets.json' } },
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
    },
  });
  return directory;
}

const tables = ['Programmes', 'Responses', 'Reports'] as const;

function dataTemplate(): object {
  const key = (AttributeName: string, KeyType: string) => ({ AttributeName, KeyType });
  const table = {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      AttributeDefinitions: ['pk', 'sk', 'due'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      GlobalSecondaryIndexes: [
        { IndexName: 'due', KeySchema: [key('due', 'HASH')], Projection: { ProjectionType: 'KEYS_ONLY' } },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      OnDemandThroughput: { MaxWriteRequestUnits: 100 },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      Tags: [{ Key: 'application', Value: 'debrief' }],
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    },
  };
  return {
    Resources: Object.fromEntries(tables.map((name) => [name, table])),
    Outputs: Object.fromEntries(
      tables.map((name) => [`Export${name}`, { Value: { Ref: name }, Export: { Name: `Tiny-Data:${name}` } }]),
    ),
  };
}

function serviceTemplate(functions: Record<string, TinyFunction>): object {
  const resources: Record<string, object> = {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
  };
  for (const [name, { timeoutSeconds = 5, routes = [], logFormat = 'Text' }] of Object.entries(functions)) {
    resources[`${name}0A1B2C3D`] = {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Key: `${name}.zip` },
        Environment: { Variables: { RESPONSES_TABLE: { 'Fn::ImportValue': 'Tiny-Data:Responses' } } },
        Handler: 'index.handler',
        LoggingConfig: { LogFormat: logFormat },
        MemorySize: 256,
        Timeout: timeoutSeconds,
        Role: { 'Fn::GetAtt': ['ARoleThatIsNotThere', 'Arn'] },
      },
    };
    resources[`${name}Integration`] = {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': [`${name}0A1B2C3D`, 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    };
    for (const [i, RouteKey] of routes.entries()) {
      const Target = { 'Fn::Join': ['', ['integrations/', { Ref: `${name}Integration` }]] };
      resources[`${name}Route${i}`] = { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey, Target } };
    }
  }
  if ('Tick' in functions) {
    const Target = { Arn: { 'Fn::GetAtt': ['Tick0A1B2C3D', 'Arn'] }, Input: '{"from":"the schedule"}' };
    resources.Schedule = { Type: 'AWS::Scheduler::Schedule', Properties: { Target, State: 'ENABLED' } };
  }
  return {
    Resources: resources,
    Outputs: Object.fromEntries(
      tables.map((name) => [`${name}Table`, { Value: { 'Fn::ImportValue': `Tiny-Data:${name}` } }]),
    ),
  };
}
