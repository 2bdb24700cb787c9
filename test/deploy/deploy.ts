import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, DeleteStackCommand, waitUntilStackDeleteComplete } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SESClient, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { loadStageConfig } from '../../infra/cdk/stage/read-stage.ts';
import '../../infra/aws/quiet-sdk.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { ask, cdk, outputsOf, until } from './account.ts';
import { canaryPasses } from './canary.ts';
import { listed, mailedLinks, pointInTime, restored, rotatedHost, testMail } from './day-two.ts';
import { debrief, plain, walled } from './debrief.ts';
import { signedIn } from './desk.ts';
import { doctorFinds, doctorFindsWalled, doctorSatisfied } from './doctor.ts';
import { callThatFails, drivenBack } from './failed-call.ts';
import { deployWalled, findKey, loseKey, rotatedGate, visited } from './firewall.ts';
import { broughtBack, foundAgain } from './lost.ts';
import { takenMails } from './mails.ts';
import { answer, programmes, publish } from './people.ts';
import { rolledBack } from './rolled-back.ts';
import { hasCli, runbookHolds } from './runbook.ts';

// Deploys the product to the account that the usual variables name (AWS_ENDPOINT_URL for an emulator, credentials,
// region), uses it as people do, operates it with the `debrief` command, upgrades it, puts a stage with a firewall beside it
// and takes the first one's service away again. The account may be empty.

const service = `Debrief-${plain.name}-Service`;
const people = 6;
const folder = join(import.meta.dirname, '..', '..', '.build', 'deploy');
const outputsFile = join(folder, 'outputs.json');
const deployment = ['--all', '-c', `stage=${plain.name}`, '--require-approval', 'never'];
const paths = ['--output', join(folder, 'cdk'), '--outputs-file', outputsFile];
const app = ['--app', 'node --import tsx test/deploy/app.ts'];
/** What the changed app gives each function as its memory, in MB, and each table as its write cap: none of the product has it. */
const changed = 320;
const began = Date.now();

try {
  await deployTest();
  process.stdout.write(`deploy test: passed (${Math.round((Date.now() - began) / 1000)} s)\n`);
} catch (error) {
  process.stdout.write(`deploy test: failed\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}

async function deployTest(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await step('bootstrap an empty account', () => cdk('bootstrap', '-c', `stage=${plain.name}`, ...paths.slice(0, 2)));
  await step('ask SES to verify the sender', verifiedSender);
  await step('deploy', () => cdk('deploy', ...deployment, ...paths));
  const output = outputsOf(outputsFile, service);

  const [first, second] = programmes();
  const code = first.sessions[0]?.code ?? '';
  const [recipient = assert.fail()] = first.recipients;
  const form = `${output('FormUrl')}/f/${code}`;
  const tables = ['ProgrammesTable', 'ResponsesTable', 'ReportsTable'].map(output);
  await step('publish the sample', () => publish(first, { folder }));
  await step('sign in at the desk; desk sign-ins, revoke', () => signedIn(output('DeskUrl'), recipient.address));
  await step(`${people} people answer`, () => answer(form, people));
  await step('sessions, report send-test, rotate host', () =>
    Promise.all([listed(code, form, people), testMail(code), rotatedHost(code)]),
  );
  const broken = await step('a call fails', () => callThatFails(first.programme, recipient));
  await step('close the session', () => debrief(['close', code, '--no-grace', '--yes']));
  // Beside what follows, which waits a good deal.
  const runbook = step('the commands of the runbook', () => runbookHolds(plain));
  runbook.catch(() => {});
  await step('the tick mails the report', () => reports(output('ReportFunction'), first));
  await step('what is sealed is what was stored', () => verified(first));
  const recipients = first.recipients.map(({ id }) => id);
  await step('doctor, report status, links, rotate links', () =>
    Promise.all([doctorFinds(), mailedLinks(code, first.programme, recipients)]),
  );
  await step('redrive', () => drivenBack(broken, output('ReportsTable'), first.programme, recipient));
  await step('backup, restore', () => restored(output('ResponsesTable'), folder, people));
  await step('restore --at, doctor again', () => Promise.all([pointInTime(tables), doctorSatisfied(tables)]));

  await step('deploy again: nothing changes', async () => {
    const said = await cdk('deploy', ...deployment, ...paths);
    assert.equal(said.match(/\(no changes\)/g)?.length, 2, 'something was deployed again');
  });
  await step('publish a changed questionnaire', () => changedQuestionnaire(output('FormUrl'), second));
  const open = `${output('FormUrl')}/f/${second.sessions[1]?.code}`;
  await step('updates that fail are taken back', () =>
    rolledBack({ deployment: [...deployment, ...paths, ...app], changed }, output, open),
  );
  await step('deploy a changed setting', async () => {
    await cdk('deploy', ...deployment, ...paths, ...app, '-c', `changed=${changed}`);
    const { MemorySize } = await new LambdaClient().send(
      new GetFunctionConfigurationCommand({ FunctionName: output('ReportFunction') }),
    );
    assert.equal(MemorySize, changed);
    assert.equal((await ask(open)).status, 200);
  });
  const behind = await step('deploy a stage behind a firewall beside it', () => deployWalled(folder));
  try {
    await step('people come through CloudFront, nobody past it', () => visited(behind, first, folder));
    await step('its canary, twice', () => canaryPasses(behind));
    await step('doctor of a stage with a firewall', doctorFindsWalled);
    await step('lose the key of its gate; the runbook on firewalls', async () => {
      await loseKey(behind);
      if ((await runbookHolds(walled)) === undefined) await findKey(behind);
    });
    await step('rotate gate, twice', () => rotatedGate(behind));
  } finally {
    await behind.close();
  }
  await runbook;
  if (await hasCli()) {
    const found = await step('lose both stacks of a stage, and bring back what was kept', () => foundAgain(folder));
    const { vault } = found;
    if (vault === undefined) process.stdout.write('  (no other account, VAULT_PROFILE: none was lost)\n');
    else
      await step('lose its account, and bring all back from another', () => broughtBack(folder, { ...found, vault }));
  } else process.stdout.write('  (no AWS CLI: the commands of the runbook were not run, and no stage was lost)\n');
  await step('destroy the service: the data stays', () => destroyed(form, output('ResponsesTable')));
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = Date.now();
  const result = await work();
  process.stdout.write(`  ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)\n`);
  return result;
}

/** An emulator verifies at once; on AWS somebody must have answered SES's mail before. */
function verifiedSender(): Promise<unknown> {
  const { address } = loadStageConfig(plain.name).sender;
  return new SESClient().send(new VerifyEmailIdentityCommand({ EmailAddress: address }));
}

/** Ticks until each recipient has a report of the session. The schedule does the same every minute. */
async function reports(functionName: string, { recipients }: ProgrammeFile): Promise<void> {
  const lambda = new LambdaClient();
  await until('a mail for each recipient', 90, async () => {
    const { FunctionError, Payload } = await lambda.send(new InvokeCommand({ FunctionName: functionName }));
    assert.equal(FunctionError, undefined, Payload?.transformToString());
    const mails = await takenMails();
    // Without a mailbox that can be read, the seal says whether the tick did its work.
    if (mails === undefined) return (await verification()).every(({ outcome }) => outcome === 'same') || undefined;
    return recipients.every(({ address }) => mails.some(({ To }) => To.includes(address))) || undefined;
  });
}

interface Verified {
  readonly code: string;
  readonly outcome: string;
}

async function verification(): Promise<readonly Verified[]> {
  return (await debrief<{ sessions: Verified[] }>(['verify'])).sessions;
}

async function verified({ sessions }: ProgrammeFile): Promise<void> {
  const wanted = { code: sessions[0]?.code, outcome: 'same', sealed: people, folded: people };
  assert.deepEqual(await verification(), [wanted]);
}

async function changedQuestionnaire(formUrl: string, file: ProgrammeFile): Promise<void> {
  // The first session is closed and stays as it was.
  const outcomes = (await publish(file, { folder })).map(({ outcome }) => outcome);
  assert.deepEqual(outcomes, ['kept', 'added']);
  const [before, changed] = file.sessions.map(({ code }) => `${formUrl}/f/${code}?lang=en`);
  const { status, body } = await ask(changed ?? '');
  assert.equal(status, 200);
  assert.ok(body.includes('All in all'), 'the form asks what was published');
  assert.equal((await ask(before ?? '')).status, 410);
}

async function destroyed(form: string, responses: string): Promise<void> {
  const client = new CloudFormationClient();
  await client.send(new DeleteStackCommand({ StackName: service }));
  await waitUntilStackDeleteComplete({ client, maxWaitTime: 120, minDelay: 1, maxDelay: 2 }, { StackName: service });
  const gone = await ask(form).catch(() => ({ status: 404 }));
  assert.ok(gone.status >= 400, `the form still answers ${gone.status}`);
  const { Count } = await new DynamoDBClient().send(new ScanCommand({ TableName: responses, Select: 'COUNT' }));
  assert.ok((Count ?? 0) >= people, `${Count} responses are left of ${people}`);
}
