import assert from 'node:assert/strict';
import { request } from 'node:http';
import { join } from 'node:path';
import {
  CloudFormationClient,
  paginateListStackResources,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import { CloudFrontClient, GetDistributionConfigCommand } from '@aws-sdk/client-cloudfront';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  RestoreSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { gateHeader } from '../../functions/gate/header.ts';
import { stackNames } from '../../infra/cli/target/stack-outputs.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { loopbackServer } from '../fixtures/local/loopback-server.ts';
import { ask, cdk, isEmulated, outputsOf } from './account.ts';
import { debrief, walled } from './debrief.ts';
import { answer, publish } from './people.ts';

const region = walled.env.AWS_REGION ?? '';
const settings = join('test', 'deploy', 'walled.yaml');
const people = 3;

/** The stage behind a firewall, as it was deployed. */
export interface WalledStage {
  /** The address of the pages: CloudFront's. */
  readonly url: string;
  /** The address of the API behind it. */
  readonly api: string;
  readonly secret: string;
  readonly distribution: string;
  readonly reportFunction: string;
  readonly canaryFunction: string;
  readonly programmesTable: string;
  close(): Promise<void>;
}

/** Deploys a stage with a firewall into an account that has a stage already. */
export async function deployWalled(folder: string): Promise<WalledStage> {
  let api = '';
  const origin = await standIn(() => api);
  const emulated = isEmulated ? ['-c', `origin=${new URL(origin.url).port}`] : [];
  const app = ['--app', 'node --import tsx test/deploy/app.ts', '--output', join(folder, 'cdk-walled')];
  const context = ['-c', `settings=${settings}`, ...emulated];
  const outputsFile = join(folder, 'outputs-walled.json');
  // The region where CloudFront looks for firewalls may be new to the account.
  await cdk('bootstrap', ...app, ...context);
  await cdk('deploy', '--all', ...app, ...context, '--require-approval', 'never', '--outputs-file', outputsFile);
  const { service } = stackNames(walled.name);
  const physical = await physicalNames(service);
  api = isEmulated
    ? `http://${physical('AWS::ApiGatewayV2::Api')}.execute-api.localhost`
    : `https://${physical('AWS::ApiGatewayV2::Api')}.execute-api.${region}.amazonaws.com`;
  const output = outputsOf(outputsFile, service);
  return {
    url: output('FormUrl'),
    reportFunction: output('ReportFunction'),
    canaryFunction: physical('AWS::Lambda::Function', 'Canary'),
    programmesTable: output('ProgrammesTable'),
    api,
    secret: physical('AWS::SecretsManager::Secret'),
    distribution: physical('AWS::CloudFront::Distribution'),
    close: () => origin.close(),
  };
}

/**
 * What an emulator's CloudFront takes for the API: it speaks TLS to an API, which the emulator's own does not, and does
 * not find it by its name.
 */
function standIn(api: () => string) {
  const { hostname, port } = new URL(process.env.AWS_ENDPOINT_URL ?? 'http://127.0.0.1');
  return loopbackServer((incoming, response) => {
    const { method, url: path, headers } = incoming;
    const options = { hostname, port, method, path, headers: { ...headers, host: new URL(api()).host } };
    const passed = request(options, (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response);
    });
    passed.on('error', () => response.destroy());
    incoming.pipe(passed);
  });
}

/** What a stack has of a type, under a logical name that begins so. */
async function physicalNames(StackName: string): Promise<(type: string, start?: string) => string> {
  const found: StackResourceSummary[] = [];
  const client = new CloudFormationClient({ region });
  for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName })) {
    found.push(...StackResourceSummaries);
  }
  return (type, start = '') =>
    found.findLast((one) => one.ResourceType === type && one.LogicalResourceId?.startsWith(start))
      ?.PhysicalResourceId ?? assert.fail(`${StackName} has no ${type}`);
}

/** People answer by way of CloudFront, and the tick finds nothing due; past CloudFront, the API lets nobody in. */
export async function visited(
  { url, api, reportFunction }: WalledStage,
  file: ProgrammeFile,
  folder: string,
): Promise<void> {
  await publish(file, { folder, on: walled });
  const path = `/f/${file.sessions[0]?.code}`;
  await answer(`${url}${path}`, people);
  const { sessions } = await debrief<{ sessions: { responses: number }[] }>(['sessions'], { on: walled });
  assert.equal(sessions[0]?.responses, people);
  const ticked = await new LambdaClient({ region }).send(new InvokeCommand({ FunctionName: reportFunction }));
  assert.equal(ticked.FunctionError, undefined);
  const past = await ask(`${api}${path}`);
  assert.deepEqual([past.status, past.body], [401, JSON.stringify({ message: 'Unauthorized' })]);
  assert.equal((await ask(`${api}${path}`, undefined, { [gateHeader]: 'x'.repeat(64) })).status, 403);
  assert.equal((await ask(`${api}${path}`, new URLSearchParams({ q_overall: '1' }))).status, 401);
}

/** What the runbook's entry on a closed gate is about: somebody deletes the secret, which AWS keeps for some days. */
export async function loseKey({ secret }: WalledStage): Promise<void> {
  await new SecretsManagerClient({ region }).send(
    new DeleteSecretCommand({ SecretId: secret, RecoveryWindowInDays: 7 }),
  );
}

/** What the runbook does about it, where its commands can't be run. */
export async function findKey({ secret }: WalledStage): Promise<void> {
  const secrets = new SecretsManagerClient({ region });
  await secrets.send(new RestoreSecretCommand({ SecretId: secret }));
  await secrets.send(new PutSecretValueCommand({ SecretId: secret, SecretString: 'written-by-hand-'.repeat(4) }));
}

/** `debrief rotate gate` hands CloudFront the key that was written after the loss; once more, it makes a new one. */
export async function rotatedGate({ url, secret, distribution }: WalledStage): Promise<void> {
  const rotate = async () => (await debrief<{ change: string }>(['rotate', 'gate', '--yes'], { on: walled })).change;
  const secrets = new SecretsManagerClient({ region });
  const before = await presentedBy(distribution);
  assert.equal(await rotate(), 'hand over the current key');
  await inOrder();
  const between = await presentedBy(distribution);
  assert.equal(await rotate(), 'new key');
  await inOrder();
  assert.equal(new Set([before, between, await presentedBy(distribution)]).size, 3);

  async function inOrder(): Promise<void> {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secret }));
    assert.equal(await presentedBy(distribution), SecretString, 'CloudFront presents the current key');
    const { VersionIdsToStages = {} } = await secrets.send(new DescribeSecretCommand({ SecretId: secret }));
    assert.ok(!Object.values(VersionIdsToStages).flat().includes('AWSPREVIOUS'), 'the key before has ended');
    assert.equal((await ask(`${url}/f/NONE`)).status, 404, 'CloudFront gets in');
  }
}

async function presentedBy(Id: string): Promise<string | undefined> {
  const { DistributionConfig } = await new CloudFrontClient({ region }).send(new GetDistributionConfigCommand({ Id }));
  return DistributionConfig?.Origins?.Items?.[0]?.CustomHeaders?.Items?.[0]?.HeaderValue;
}
