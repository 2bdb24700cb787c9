import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, DeleteStackCommand, waitUntilStackDeleteComplete } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SESClient, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { stringify } from 'yaml';
import { loadStageConfig } from '../../infra/config.ts';
import { openNow } from '../../infra/local/moved-dates.ts';
import '../../infra/quiet-sdk.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { fillIn, someParticipant } from '../demo/participant.ts';
import { seeded } from '../demo/random.ts';
import { readSample } from '../demo/sample.ts';
import { readForm } from '../demo/served-form.ts';
import { ask, cdk, run, until } from './account.ts';

// Deploys the product to the account that the usual variables name (AWS_ENDPOINT_URL for an emulator, credentials,
// region), uses it as people do, upgrades it and takes the service away again. The account may be empty.

const stage = 'local';
const service = `Debrief-${stage}-Service`;
const people = 6;
const folder = join(import.meta.dirname, '..', '..', '.build', 'deploy');
const outputsFile = join(folder, 'outputs.json');
const deployment = ['--all', '-c', `stage=${stage}`, '--require-approval', 'never'];
const paths = ['--output', join(folder, 'cdk'), '--outputs-file', outputsFile];
const app = ['--app', 'node --import tsx test/deploy/app.ts'];
/** What the emulator can't take is simplified; a real account gets the product's own app, unchanged. */
const product = process.env.AWS_ENDPOINT_URL === undefined ? [] : [...app, '-c', 'simple-alarms=yes'];
/** The memory, in MB, that the changed app gives each function: no function of the product has it. */
const changedMemory = 320;
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
  await step('bootstrap an empty account', () => cdk('bootstrap', '-c', `stage=${stage}`, ...paths.slice(0, 2)));
  await step('ask SES to verify the sender', verifiedSender);
  await step('deploy', () => cdk('deploy', ...deployment, ...paths, ...product));
  const outputs = JSON.parse(readFileSync(outputsFile, 'utf8'))[service] as Record<string, string>;
  const output = (name: string) => outputs[name] ?? assert.fail(`the service stack has no output ${name}`);

  const [first, second] = programmes();
  const form = `${output('FormUrl')}/f/${first.sessions[0]?.code}`;
  await step('publish the sample', () => publish(first));
  await step(`${people} people answer`, () => answer(form));
  await step('close the session', () => debrief('close', first.sessions[0]?.code ?? '', '--no-grace'));
  await step('the tick mails the report', () => reports(output('ReportFunction'), first));
  await step('what is sealed is what was stored', () => verified(first));

  await step('deploy again: nothing changes', async () => {
    const said = await cdk('deploy', ...deployment, ...paths, ...product);
    assert.equal(said.match(/\(no changes\)/g)?.length, 2, said);
  });
  await step('publish a changed questionnaire', () => changedQuestionnaire(output('FormUrl'), second));
  await step('deploy a changed setting', async () => {
    const changed = ['-c', `memory=${changedMemory}`, ...(product.length > 0 ? product : app)];
    await cdk('deploy', ...deployment, ...paths, ...changed);
    const { MemorySize } = await new LambdaClient().send(
      new GetFunctionConfigurationCommand({ FunctionName: output('ReportFunction') }),
    );
    assert.equal(MemorySize, changedMemory);
    assert.equal((await ask(`${output('FormUrl')}/f/${second.sessions[1]?.code}`)).status, 200);
  });
  await step('destroy the service: the data stays', () => destroyed(form, output('ResponsesTable')));
}

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const from = Date.now();
  await work();
  process.stdout.write(`  ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)\n`);
}

/** An emulator verifies at once; on AWS somebody must have answered SES's mail before. */
function verifiedSender(): Promise<unknown> {
  const { address } = loadStageConfig(stage).sender;
  return new SESClient().send(new VerifyEmailIdentityCommand({ EmailAddress: address }));
}

/** The sample with one session that is open now, and the same with another session and another wording. */
function programmes(): [ProgrammeFile, ProgrammeFile] {
  const file = openNow(readSample(), systemClock.now());
  const [one, two] = file.sessions;
  assert.ok(one && two);
  const changed = structuredClone({ ...file, sessions: [one, two] });
  const question = changed.questionnaire.pages[0]?.questions[0];
  assert.ok(question);
  question.text = { ...question.text, en: 'All in all, how satisfied are you?' };
  return [{ ...file, sessions: [one] }, changed];
}

function debrief(...args: readonly string[]): Promise<string> {
  return run('infra/cli/debrief.ts', ...args, '--stage', stage, '--json');
}

async function publish(file: ProgrammeFile): Promise<string> {
  const path = join(folder, 'programme.yaml');
  writeFileSync(path, stringify(file));
  return debrief('publish', path);
}

async function answer(form: string): Promise<void> {
  const random = seeded(1);
  for (let person = 0; person < people; person += 1) {
    const served = await ask(`${form}?lang=en`);
    assert.equal(served.status, 200, served.body);
    const answers = new URLSearchParams(fillIn(readForm(served.body), someParticipant(random, 0), random));
    const sent = await ask(form, answers);
    assert.equal(sent.status, 303, sent.body);
    const again = await ask(form, answers);
    assert.deepEqual([again.status, again.location], [303, sent.location], 'a repetition gets the same receipt');
    assert.equal((await ask(new URL(sent.location ?? '', form).href)).status, 200);
  }
}

/** Ticks until each recipient has a report of the session. The schedule does the same every minute. */
async function reports(functionName: string, { recipients }: ProgrammeFile): Promise<void> {
  const lambda = new LambdaClient();
  await until('a mail for each recipient', 90, async () => {
    const { FunctionError, Payload } = await lambda.send(new InvokeCommand({ FunctionName: functionName }));
    assert.equal(FunctionError, undefined, Payload?.transformToString());
    const mails = await mailsOfEmulator();
    // Without a mailbox that can be read, the seal says whether the tick did its work.
    if (mails === undefined) return (await debrief('verify')).includes('"same"') || undefined;
    return recipients.every(({ address }) => mails.some((mail) => mail.includes(address))) || undefined;
  });
}

/** Each mail that MiniStack took, as JSON; undefined where there is no such mailbox. */
async function mailsOfEmulator(): Promise<readonly string[] | undefined> {
  if (process.env.AWS_ENDPOINT_URL === undefined) return undefined;
  const response = await fetch(`${process.env.AWS_ENDPOINT_URL}/_ministack/ses/messages`);
  if (!response.ok) return undefined;
  const { messages } = (await response.json()) as { messages: Record<string, object[]> };
  return Object.values(messages).flatMap((list) => list.map((mail) => JSON.stringify(mail)));
}

async function verified({ sessions }: ProgrammeFile): Promise<void> {
  const line = (await debrief('verify')).split('\n').find((each) => each.startsWith('{')) ?? '';
  const found = JSON.parse(line) as { sessions: { code: string; outcome: string; folded: number }[] };
  const wanted = { code: sessions[0]?.code, outcome: 'same', sealed: people, folded: people };
  assert.deepEqual(
    found.sessions.map((session) => ({ ...session })),
    [wanted],
  );
}

async function changedQuestionnaire(formUrl: string, file: ProgrammeFile): Promise<void> {
  // The first session is closed and stays as it was: the command says so and ends with 1.
  await assert.rejects(publish(file), /"published"/);
  const { status, body } = await ask(`${formUrl}/f/${file.sessions[1]?.code}?lang=en`);
  assert.equal(status, 200);
  assert.ok(body.includes('All in all, how satisfied are you?'), 'the form asks what was published');
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
