import { Annotations, App, Token } from 'aws-cdk-lib';
import { bundleFunctions } from '../bundle/bundle.ts';
import { cliFault } from './cli-version.ts';
import { StageConfigError } from './stage/read-stage.ts';
import { addStacks, defaultStage } from './synthesize.ts';

// What `cdk` runs: `cdk synth`, `cdk deploy`, each with `-c stage=NAME` for another stage than prod.
// Who has a global one of another age would get a schema error after all the work.
const fault = cliFault(process.env);
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}

// CloudFormation's own rules are checked in the tests: here they would double the time of every synth.
const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
const stage: unknown = app.node.tryGetContext('stage') ?? defaultStage;
try {
  const { folders } = await bundleFunctions();
  const { service } = addStacks(app, String(stage), folders);
  const { CDK_DEFAULT_REGION: region } = process.env;
  if (Token.isUnresolved(service.region) && region !== undefined) {
    // Whoever has set no region gets us-east-1 from the CDK, and may not have meant it.
    const message = `infra/stages/${stage}.yaml: without region this deploys to ${region}, which the CDK takes from your credentials.`;
    Annotations.of(service).addWarningV2('debrief:region-of-credentials', message);
  }
  app.synth();
} catch (error) {
  if (!(error instanceof StageConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
