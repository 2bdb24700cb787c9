import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudFormationClient,
  DeleteStackCommand,
  UpdateTerminationProtectionCommand,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import { DeleteTableCommand, DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { DeleteSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { deployedResources } from '../../infra/cli/target/deployed-resources.ts';
import { stackNames } from '../../infra/cli/target/stack-outputs.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { cdk, ended, isEmulated, outputsOf, until } from './account.ts';
import { debrief, kept } from './debrief.ts';
import { answer, madeCodes, programmes, publish } from './people.ts';
import { lostAccountCommands, lostCommands, runbookHolds } from './runbook.ts';
import { type DeployedVault, deployedVault } from './vault.ts';

const people = 3;

const file = join('test', 'deploy', 'kept.yaml');

/** What is left of a stage that was found again: where it runs, and who takes its backups, if anybody does. */
export interface Found {
  readonly code: string;
  readonly output: (name: string) => string;
  readonly vault: DeployedVault | undefined;
}

/**
 * Somebody deletes both stacks of a stage that keeps its tables. Deployed anew, it has empty ones, and the commands of the runbook bring back what
 * was kept: the sessions, their answers, and the key without which codes are void.
 *
 * @param folder for what is written on the way
 */
export async function foundAgain(folder: string): Promise<Found> {
  const [, programme] = programmes();
  const code = programme.sessions[1]?.code ?? '';
  const vault = await deployedVault(file, kept.name, folder);
  const before = await deployed(folder, 'FIRST', vault);
  await publish(withCodes(programme, code), { folder, on: kept });
  const out = join(folder, 'codes');
  await debrief(['codes', code, '--count', '2', '--out', out, '--yes'], { on: kept });
  const [first, second] = madeCodes(out, code);
  const form = `${before('FormUrl')}/f/${code}`;
  await answer(form, people);
  await answer(form, 1, first);
  await deleted();

  const after = await deployed(folder, 'SECOND', vault);
  assert.notEqual(after('ResponsesTable'), before('ResponsesTable'));
  const { code: exit, stdout, stderr } = await ended('bash', ['-euc', lostCommands(kept.name, join(folder, 'lost'))]);
  assert.deepEqual([exit, stderr], [0, ''], `${stdout}${stderr}`);
  await answer(`${after('FormUrl')}/f/${code}`, 1, second);
  const { sessions } = await debrief<{ sessions: { code: string; responses: number }[] }>(['sessions'], { on: kept });
  assert.equal(sessions.find((each) => each.code === code)?.responses, people + 2);
  return { code, output: after, vault };
}

/**
 * The account of a stage is lost, with its tables and its key, after a backup was made by what the schedule calls. Deployed anew, the commands of
 * the runbook bring all of it back from the vault: what is reported is the same to the letter.
 *
 * @param folder for what is written on the way
 */
export async function broughtBack(
  folder: string,
  { code, output, vault }: Found & { vault: DeployedVault },
): Promise<void> {
  await debrief(['close', code, '--no-grace', '--yes'], { on: kept });
  await until('its report', 90, async () => {
    await invoked(output('ReportFunction'));
    const states = (await reported(code)).flatMap(({ dispatches }) => dispatches.map(({ state }) => state.name));
    return (states.length > 0 && states.every((state) => state === 'SENT')) || undefined;
  });
  assert.equal(await runbookHolds(kept), 1);
  const before = await asReported(folder, code);
  await backedUp(output('BackupFunction'));
  const lost = nameOfMoment(new Date(Date.now() + 1000));
  await deleted();
  await destroyed(output);

  const found = await deployed(folder, 'THIRD', vault);
  // As AWS's schedule does at once: the newest backup is of nothing.
  await backedUp(found('BackupFunction'));
  const commands = lostAccountCommands(kept.name, { ...vault, folder: join(folder, 'vault'), before: lost });
  const { code: exit, stdout, stderr } = await ended('bash', ['-euc', commands]);
  assert.deepEqual([exit, stderr], [0, ''], `${stdout}${stderr}`);
  assert.deepEqual(await asReported(folder, code), before);
}

/** As the folders of backups are named. */
function nameOfMoment(at: Date): string {
  return at.toISOString().replaceAll(':', '').slice(0, 17);
}

/** What the stage knows of a session: how many answers, whether they give what was sealed, its mails, and its results as a file. */
async function asReported(folder: string, code: string) {
  const { sessions } = await debrief<{ sessions: { code: string; responses: number }[] }>(['sessions'], { on: kept });
  const publications = await reported(code);
  const out = join(folder, 'results.json');
  await debrief(['report', 'export', code, '--format', 'json', '--out', out], { on: kept });
  const responses = sessions.map((each) => [each.code, each.responses]);
  const verification = await verified();
  assert.equal(verification.find((each) => each.code === code)?.outcome, 'same', JSON.stringify(verification));
  return { responses, publications, verification, results: readFileSync(out, 'utf8') };
}

async function reported(code: string) {
  type Reported = { readonly publications: readonly { readonly dispatches: readonly { state: { name: string } }[] }[] };
  return (await debrief<Reported>(['report', 'status', code], { on: kept })).publications;
}

async function verified() {
  type Verified = { readonly sessions: readonly { readonly code: string; readonly outcome: string }[] };
  return (await debrief<Verified>(['verify'], { on: kept })).sessions;
}

/** Has the function called that the schedule calls each day, as it does. */
async function backedUp(functionName: string): Promise<void> {
  const resources = await deployedResources(kept.name);
  const schedules = await Promise.all(
    resources('AWS::Scheduler::Schedule').map((Name) => new SchedulerClient({}).send(new GetScheduleCommand({ Name }))),
  );
  const target = schedules.find(({ ScheduleExpression }) => ScheduleExpression === 'rate(1 day)')?.Target;
  const called = target?.Arn ?? assert.fail('nothing calls it each day');
  assert.ok(called.endsWith(`:${functionName}`), called);
  await invoked(called, target?.Input);
}

async function invoked(FunctionName: string, input?: string): Promise<void> {
  const { FunctionError, Payload } = await new LambdaClient({}).send(
    new InvokeCommand({ FunctionName, ...(input && { Payload: Buffer.from(input) }) }),
  );
  assert.equal(FunctionError, undefined, Payload?.transformToString());
}

/** What outlives its stacks goes too. */
async function destroyed(output: (name: string) => string): Promise<void> {
  const client = new DynamoDBClient({});
  for (const name of ['ProgrammesTable', 'ResponsesTable', 'ReportsTable']) {
    await client.send(new UpdateTableCommand({ TableName: output(name), DeletionProtectionEnabled: false }));
    await client.send(new DeleteTableCommand({ TableName: output(name) }));
  }
  const secret = { SecretId: output('CodesSecret'), ForceDeleteWithoutRecovery: true };
  await new SecretsManagerClient({}).send(new DeleteSecretCommand(secret));
}

function withCodes(file: ProgrammeFile, code: string): ProgrammeFile {
  const sessions = file.sessions.map((each) =>
    each.code === code ? { ...each, access: 'codes-or-open' as const } : each,
  );
  return { ...file, programme: 'kept-2020', sessions };
}

/** @param names how an emulator has names end that AWS draws anew */
async function deployed(
  folder: string,
  names: string,
  vault: DeployedVault | undefined,
): Promise<(name: string) => string> {
  const outputsFile = join(folder, 'outputs-kept.json');
  const app = ['--app', 'node --import tsx test/deploy/app.ts', '--output', join(folder, 'cdk-kept')];
  const settings = ['-c', `settings=${vault?.settings ?? file}`, ...(isEmulated ? ['-c', `names=${names}`] : [])];
  await cdk('deploy', '--all', ...app, ...settings, '--require-approval', 'never', '--outputs-file', outputsFile);
  return outputsOf(outputsFile, stackNames(kept.name).service);
}

/** As by a mistaken hand: it has to take the protection off. */
async function deleted(): Promise<void> {
  const client = new CloudFormationClient();
  const { service, data } = stackNames(kept.name);
  for (const StackName of [service, data]) {
    await client.send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }));
    await client.send(new DeleteStackCommand({ StackName }));
    await waitUntilStackDeleteComplete({ client, maxWaitTime: 120, minDelay: 1, maxDelay: 2 }, { StackName });
  }
}
