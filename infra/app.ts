import { App } from 'aws-cdk-lib';
import { bundleFunctions } from './bundle.ts';
import { StageConfigError } from './config.ts';
import { addStacks, defaultStage } from './synthesize.ts';

// What `cdk` runs: `cdk synth`, `cdk deploy`, each with `-c stage=NAME` for another stage than prod.
// CloudFormation's own rules are checked in the tests: here they would double the time of every synth.
const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
const stage: unknown = app.node.tryGetContext('stage') ?? defaultStage;
try {
  const { folders } = await bundleFunctions();
  addStacks(app, String(stage), folders);
  app.synth();
} catch (error) {
  if (!(error instanceof StageConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
