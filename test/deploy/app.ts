import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { bundleFunctions } from '../../infra/bundle/bundle.ts';
import { parseStageConfig } from '../../infra/cdk/stage/read-stage.ts';
import { addStacks } from '../../infra/cdk/synthesize.ts';

// The app as infra/cdk/app.ts deploys it, but for what the context says:
// `settings`: the file of the stage, which is none of the product's;
// `origin`: the port on this machine at which CloudFront finds the API, for an emulator that can't reach its own;
// `memory`: the memory of each function in MB, to see an upgrade.
const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
const settings: unknown = app.node.tryGetContext('settings');
const origin: unknown = app.node.tryGetContext('origin');
const memory: unknown = app.node.tryGetContext('memory');
const config = typeof settings === 'string' ? parseStageConfig(readFileSync(settings, 'utf8'), settings) : undefined;
const { folders } = await bundleFunctions();
addStacks(app, config?.stage ?? String(app.node.tryGetContext('stage')), folders, config);
for (const construct of app.node.findAll()) {
  if (construct instanceof CfnDistribution && origin !== undefined) {
    const at = 'DistributionConfig.Origins.0';
    construct.addPropertyOverride(`${at}.DomainName`, '127.0.0.1');
    construct.addPropertyOverride(`${at}.CustomOriginConfig`, {
      OriginProtocolPolicy: 'http-only',
      HTTPPort: Number(origin),
    });
  }
  if (construct instanceof CfnFunction && memory !== undefined) construct.memorySize = Number(memory);
}
app.synth();
