import { readFileSync } from 'node:fs';
import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { bundleFunctions } from '../../infra/bundle/bundle.ts';
import { parseStageConfig } from '../../infra/cdk/stage/read-stage.ts';
import { addStacks, addVault } from '../../infra/cdk/synthesize.ts';
import { isEmulated } from './account.ts';

// The app as infra/cdk/app.ts deploys it, but for what the context says:
// `settings`: the file of the stage, which is none of the product's;
// `origin`: the port on this machine at which CloudFront finds the API, for an emulator that can't reach its own;
// `changed`: the memory of each function in MB and the write cap of each table, to see an upgrade;
// `names`: how the names of what is kept end, for an emulator that would name what is made anew as what was left;
// `vault`: what another account deploys to take the backups of the stage, and nothing else;
// `fault`: a stack that changes and then meets something that can't be made, to see it rolled back.
const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
const settings: unknown = app.node.tryGetContext('settings');
const origin: unknown = app.node.tryGetContext('origin');
const changed: unknown = app.node.tryGetContext('changed');
const names: unknown = app.node.tryGetContext('names');
const fault: unknown = app.node.tryGetContext('fault');
const config = typeof settings === 'string' ? parseStageConfig(readFileSync(settings, 'utf8'), settings) : undefined;
const stage = config?.stage ?? String(app.node.tryGetContext('stage'));
if (app.node.tryGetContext('vault') === undefined) addStacks(app, stage, (await bundleFunctions()).folders, config);
else addVault(app, stage, config);
for (const construct of app.node.findAll()) {
  if (construct instanceof CfnDistribution && origin !== undefined) {
    const at = 'DistributionConfig.Origins.0';
    construct.addPropertyOverride(`${at}.DomainName`, '127.0.0.1');
    construct.addPropertyOverride(`${at}.CustomOriginConfig`, {
      OriginProtocolPolicy: 'http-only',
      HTTPPort: Number(origin),
    });
  }
  if (names !== undefined && (construct instanceof CfnTable || construct instanceof CfnSecret)) {
    const name = `${construct.stack.stackName}-${construct.stack.resolve(construct.logicalId)}-${names}`;
    if (construct instanceof CfnTable) construct.tableName = name;
    else construct.name = name;
  }
  if (construct instanceof CfnBucketPolicy && isEmulated) {
    // One that evaluates it speaks no TLS, and knows roles of other accounts by the account only and none of these headers.
    const document = construct.stack.resolve(construct.policyDocument) as { Statement: { Effect: string }[] };
    const Statement = document.Statement.filter(({ Effect }) => Effect === 'Allow').map((each) => ({
      ...each,
      Condition: undefined,
    }));
    construct.addPropertyOverride('PolicyDocument', { ...document, Statement });
  }
  if (changed === undefined) continue;
  if (construct instanceof CfnFunction) construct.memorySize = Number(changed);
  if (construct instanceof CfnTable) construct.onDemandThroughput = { maxWriteRequestUnits: Number(changed) };
}
for (const stack of app.node.children) {
  if (stack instanceof Stack && stack.stackName === fault) addFault(stack);
}
app.synth();

/** A stream in a log group that is nowhere. It is made last: by then all else has been changed. */
function addFault(stack: Stack): void {
  const others = stack.node.findAll().filter((each) => CfnResource.isCfnResource(each));
  const faulty = new CfnResource(stack, 'Faulty', {
    type: 'AWS::Logs::LogStream',
    properties: { LogGroupName: '/debrief/nowhere' },
  });
  for (const each of others) faulty.addDependency(each);
}
