import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  CloudFormationClient,
  DeleteStackCommand,
  UpdateTerminationProtectionCommand,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import { stackNames } from '../../infra/cli/target/stack-outputs.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { cdk, ended, isEmulated, outputsOf } from './account.ts';
import { debrief, kept } from './debrief.ts';
import { answer, madeCodes, programmes, publish } from './people.ts';
import { lostCommands } from './runbook.ts';

const people = 3;

/**
 * Somebody deletes both stacks of a stage that keeps its tables. Deployed anew, it has empty ones, and the commands of the runbook bring back what
 * was kept: the sessions, their answers, and the key without which codes are void.
 *
 * @param folder for what is written on the way
 */
export async function foundAgain(folder: string): Promise<void> {
  const [, file] = programmes();
  const code = file.sessions[1]?.code ?? '';
  const before = await deployed(folder, 'FIRST');
  await publish(withCodes(file, code), { folder, on: kept });
  const out = join(folder, 'codes');
  await debrief(['codes', code, '--count', '2', '--out', out, '--yes'], { on: kept });
  const [first, second] = madeCodes(out, code);
  const form = `${before('FormUrl')}/f/${code}`;
  await answer(form, people);
  await answer(form, 1, first);
  await deleted();

  const after = await deployed(folder, 'SECOND');
  assert.notEqual(after('ResponsesTable'), before('ResponsesTable'));
  const { code: exit, stdout, stderr } = await ended('bash', ['-euc', lostCommands(kept.name, join(folder, 'lost'))]);
  assert.deepEqual([exit, stderr], [0, ''], `${stdout}${stderr}`);
  await answer(`${after('FormUrl')}/f/${code}`, 1, second);
  const { sessions } = await debrief<{ sessions: { code: string; responses: number }[] }>(['sessions'], { on: kept });
  assert.equal(sessions.find((each) => each.code === code)?.responses, people + 2);
}

function withCodes(file: ProgrammeFile, code: string): ProgrammeFile {
  const sessions = file.sessions.map((each) =>
    each.code === code ? { ...each, access: 'codes-or-open' as const } : each,
  );
  return { ...file, programme: 'kept-2020', sessions };
}

/** @param names how an emulator has names end that AWS draws anew */
async function deployed(folder: string, names: string): Promise<(name: string) => string> {
  const outputsFile = join(folder, 'outputs-kept.json');
  const app = ['--app', 'node --import tsx test/deploy/app.ts', '--output', join(folder, 'cdk-kept')];
  const settings = [
    '-c',
    `settings=${join('test', 'deploy', 'kept.yaml')}`,
    ...(isEmulated ? ['-c', `names=${names}`] : []),
  ];
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
