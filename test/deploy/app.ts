import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { bundleFunctions } from '../../infra/bundle.ts';
import { parseStageConfig } from '../../infra/config.ts';
import { addStacks } from '../../infra/synthesize.ts';

// The app as infra/app.ts deploys it, but for what the context says:
// `settings`: the file of the stage, which is none of the product's;
// `memory`: the memory of each function in MB, to see an upgrade.
const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
const settings: unknown = app.node.tryGetContext('settings');
const memory: unknown = app.node.tryGetContext('memory');
const config = typeof settings === 'string' ? parseStageConfig(readFileSync(settings, 'utf8'), settings) : undefined;
const { folders } = await bundleFunctions();
addStacks(app, config?.stage ?? String(app.node.tryGetContext('stage')), folders, config);
for (const construct of app.node.findAll()) {
  if (construct instanceof CfnFunction && memory !== undefined) construct.memorySize = Number(memory);
}
app.synth();
