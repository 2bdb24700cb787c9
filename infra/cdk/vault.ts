import { App } from 'aws-cdk-lib';
import { cliFault } from './cli-version.ts';
import { StageConfigError } from './stage/read-stage.ts';
import { addVault, defaultStage } from './synthesize.ts';

// What `cdk` runs, with `--app "node --import tsx infra/cdk/vault.ts"` and the credentials of another account, for the bucket there that takes
// the backups of a stage: infra/RUNBOOK.md, "backup".
const fault = cliFault(process.env);
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}

const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
try {
  addVault(app, String(app.node.tryGetContext('stage') ?? defaultStage));
  app.synth();
} catch (error) {
  if (!(error instanceof StageConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
