import { readFileSync } from 'node:fs';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { bundleFunctions, type FunctionName } from '../bundle/bundle.ts';
import { DataStack } from './stacks/data-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import { VaultStack } from './stacks/vault-stack.ts';
import { loadStageConfig, StageConfigError } from './stage/read-stage.ts';
import { backupDays } from './stage/stage-backup.ts';
import type { StageConfig } from './stage/stage-schema.ts';

/** The stage that is meant when none is named. */
export const defaultStage = 'prod';

/** How to make an app of our own, without the CDK command line. */
export interface AppOptions {
  /** Where the assembly goes; made if it isn't there. */
  outdir: string;
  /** Check the templates against CloudFormation's schemas and rules: 6 seconds, so it is done in one wide test only. */
  validate: boolean;
}

/**
 * Writes the cloud assembly of a stage (templates, asset manifests and the bundles they name) without the CDK command
 * line: for the local stack, the tests, and whoever wants to look. Needs no AWS account, network or Docker.
 *
 * @param outdir made if it isn't there; files of an earlier assembly in it are overwritten
 * @throws {StageConfigError} the stage file can't be used
 */
export async function synthesize(stage: string, outdir: string): Promise<void> {
  const app = newApp({ outdir, validate: false });
  const { folders } = await bundleFunctions();
  addStacks(app, stage, folders);
  app.synth();
}

/**
 * An app under the feature flags of cdk.json and with the metadata in its templates that the CDK command line would
 * have asked for, so that both ways to synthesize give the same.
 */
export function newApp({ outdir, validate }: AppOptions): App {
  return new App({
    outdir,
    analyticsReporting: false,
    builtinCloudFormationValidation: validate,
    context: {
      ...contextOfCommandLine(),
      'aws:cdk:enable-path-metadata': true,
      'aws:cdk:enable-asset-metadata': true,
      // Warnings are for who deploys, and so for the CDK command line to print.
      '@aws-cdk/core:annotationsInValidationReport': false,
    },
  });
}

/** The stacks of a stage. */
export interface Stacks {
  data: DataStack;
  service: ServiceStack;
  /** With a firewall, in the region where CloudFront looks for it. */
  edge?: EdgeStack;
}

/**
 * Adds the stacks of a stage to an app.
 *
 * @param bundles the folder of each function's bundle
 * @param config its settings, from its file if absent
 * @throws {StageConfigError} the stage file can't be used
 */
export function addStacks(
  app: App,
  stage: string,
  bundles: Record<FunctionName, string>,
  config: StageConfig = loadStageConfig(stage),
): Stacks {
  const data = new DataStack(app, `Debrief-${stage}-Data`, config);
  const firewall = config.waf === true ? { edge: new EdgeStack(app, `Debrief-${stage}-Edge`, config) } : {};
  const service = new ServiceStack(app, `Debrief-${stage}-Service`, { config, bundles, data, ...firewall });
  return { data, service, ...firewall };
}

/**
 * Adds to an app of its own what another account deploys to take the backups of a stage.
 *
 * @param config the stage's settings, from its file if absent
 * @throws {StageConfigError} the stage file can't be used, or does not say in which account the stage is
 */
export function addVault(app: App, stage: string, config: StageConfig = loadStageConfig(stage)): VaultStack {
  const { account } = config;
  if (account === undefined) {
    throw new StageConfigError(
      `infra/stages/${stage}.yaml: account: is missing; allowed: the 12 digits of an AWS account, in quotation marks. A vault takes the backups of one account only.`,
    );
  }
  return new VaultStack(app, `Debrief-${stage}-Vault`, { stage, account, days: backupDays(config) });
}

function contextOfCommandLine(): Record<string, unknown> {
  const file = path.resolve(import.meta.dirname, '..', '..', 'cdk.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { context: Record<string, unknown> }).context;
}
