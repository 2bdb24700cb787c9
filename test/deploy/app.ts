import { App } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { bundleFunctions } from '../../infra/bundle.ts';
import { addStacks } from '../../infra/synthesize.ts';

// The app as infra/app.ts deploys it, but for what the context says:
// `memory`: the memory of each function in MB, to see an upgrade;
// `simple-alarms`: alarms on a formula watch one metric, because MiniStack knows no formula.
const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
const memory: unknown = app.node.tryGetContext('memory');
const hasSimpleAlarms = app.node.tryGetContext('simple-alarms') !== undefined;
const { folders } = await bundleFunctions();
addStacks(app, String(app.node.tryGetContext('stage')), folders);
for (const construct of app.node.findAll()) {
  if (construct instanceof CfnFunction && memory !== undefined) construct.memorySize = Number(memory);
  if (construct instanceof CfnAlarm && construct.metrics !== undefined && hasSimpleAlarms) {
    construct.metrics = undefined;
    Object.assign(construct, { namespace: 'AWS/Lambda', metricName: 'Errors', statistic: 'Sum', period: 300 });
  }
}
app.synth();
