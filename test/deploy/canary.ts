import assert from 'node:assert/strict';
import { request } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { canaryProgramme } from '../../shared/programme/canary.ts';
import { dynamoProgrammes } from '../../shared/store/dynamodb/programmes.ts';
import { loopbackServer } from '../fixtures/local/loopback-server.ts';
import { isEmulated, until } from './account.ts';
import { debrief, walled } from './debrief.ts';
import type { WalledStage } from './firewall.ts';
import { takenMails } from './mails.ts';

const region = walled.env.AWS_REGION ?? '';
const lambda = new LambdaClient({ region });

/**
 * The canary of a stage, called as by its schedule: it opens and answers a session by way of CloudFront, which is closed, reported and mailed; called
 * again, it has seen that, and has opened another one.
 */
export async function canaryPasses(stage: WalledStage): Promise<void> {
  const { canaryFunction, reportFunction, programmesTable, url } = stage;
  const front = isEmulated ? await inFrontOf(url) : undefined;
  try {
    if (front !== undefined) await sentTo(front.url, canaryFunction);
    const programmes = dynamoProgrammes(new DynamoDBClient({ region }), programmesTable);
    const session = async () => (await programmes.findProgramme(canaryProgramme))?.sessions[0];

    assert.match(await called(canaryFunction), /"CanaryPassed":1/);
    const first = (await session()) ?? assert.fail('no session is open');
    const listed = await debrief<{ sessions: { code: string }[] }>(['sessions'], { on: walled });
    assert.ok(listed.sessions.every(({ code }) => code !== first));
    await debrief(['close', first, '--no-grace', '--yes'], { on: walled });
    await until('the report of its session', 120, async () => {
      await called(reportFunction);
      await called(canaryFunction);
      return (await session()) !== first || undefined;
    });
    const mails = await takenMails();
    assert.ok(mails?.some(({ To }) => To.includes('success@simulator.amazonses.com')) ?? true);
  } finally {
    await front?.close();
  }
}

/** Calls a function, and gives the end of its log. */
async function called(FunctionName: string): Promise<string> {
  const {
    FunctionError,
    Payload,
    LogResult = '',
  } = await lambda.send(new InvokeCommand({ FunctionName, LogType: 'Tail' }));
  assert.equal(FunctionError, undefined, Payload?.transformToString());
  return Buffer.from(LogResult, 'base64').toString();
}

/** What a function in an emulator takes for CloudFront, which it finds by no name and which there speaks no TLS. */
function inFrontOf(url: string) {
  const { hostname, port } = new URL(process.env.AWS_ENDPOINT_URL ?? '');
  return loopbackServer((incoming, response) => {
    const { method, url: path, headers } = incoming;
    const named = { ...headers, host: new URL(url).host, 'x-forwarded-proto': 'https' };
    const passed = request({ hostname, port, method, path, headers: named }, (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response);
    });
    passed.on('error', () => response.destroy());
    incoming.pipe(passed);
  });
}

async function sentTo(PUBLIC_URL: string, FunctionName: string): Promise<void> {
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const Variables = { ...Environment?.Variables, PUBLIC_URL };
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
}
