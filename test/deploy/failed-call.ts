import assert from 'node:assert/strict';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda';
import { deployedResources } from '../../infra/cli/target/deployed-resources.ts';
import { simulatedEvents, snsEvent } from '../../infra/local/mailbox/mail-simulator.ts';
import { dynamoPreferences } from '../../shared/store/dynamodb/preferences.ts';
import { until } from './account.ts';
import { debrief, plain } from './debrief.ts';

const lambda = new LambdaClient({});

/** A call of the bounce function that fails for good, as after a deployment that was wrong. */
export interface BrokenFunction {
  /** Puts the function right again. */
  mend(): Promise<void>;
}

/**
 * Breaks the bounce function by a table that isn't there, and calls it as SNS does about a mail that came back. Lambda
 * tries it again, and then puts it on the queue of failed calls.
 */
export async function callThatFails(programme: string, recipient: { id: string; address: string }) {
  const resources = await deployedResources(plain.name);
  const FunctionName = resources('AWS::Lambda::Function').find((name) => name.includes('Bounce')) ?? assert.fail();
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const { Variables = {} } = Environment ?? {};
  await configured(FunctionName, { ...Variables, REPORTS_TABLE: 'debrief-no-such-table' });
  const [topic = ''] = resources('AWS::SNS::Topic').filter((arn) => arn.includes('MailEvents'));
  const event = snsEvent(topic, bounceOf(programme, recipient), new Date().toISOString());
  const Payload = Buffer.from(JSON.stringify(event));
  await lambda.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload }));
  return { mend: () => configured(FunctionName, Variables) };
}

/** `debrief redrive` shows the call, and calls it again after the function was mended. The doctor then finds the queue empty. */
export async function drivenBack(
  broken: BrokenFunction,
  reports: string,
  programme: string,
  recipient: { id: string; address: string },
): Promise<void> {
  // On AWS the tries are one and two minutes apart.
  const calls = await until('the call that failed', 400, async () => {
    const found = await debrief<{ calls: { call?: { functionArn: string; reason: string } }[] }>(['redrive']);
    return found.calls.length > 0 ? found.calls : undefined;
  });
  assert.equal(calls.length, 1);
  assert.match(calls[0]?.call?.functionArn ?? '', /Bounce/);
  assert.match(calls[0]?.call?.reason ?? '', /^RetriesExhausted: /);
  const preferences = dynamoPreferences(new DynamoDBClient(), reports);
  const noted = async () => (await preferences.find(programme, recipient.id)).undeliverable;
  assert.equal(await noted(), undefined);

  await broken.mend();
  const { left } = await debrief<{ left: number }>(['redrive', '--invoke', '--yes']);
  assert.equal(left, 0);
  const { address, reason } = await until('the note of the bounce', 60, noted);
  assert.deepEqual([address, reason], [recipient.address, 'bounce']);
}

async function configured(FunctionName: string, Variables: Record<string, string>): Promise<void> {
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: 60, minDelay: 1, maxDelay: 2 }, { FunctionName });
}

/** The simulator's event, about the recipient's address instead of the simulator's. */
function bounceOf(programme: string, { id, address }: { id: string; address: string }): string {
  const header = `X-SES-CONFIGURATION-SET: set\r\nX-SES-MESSAGE-TAGS: programme=${programme}, recipient=${id}\r\n\r\n`;
  const simulated = 'bounce@simulator.amazonses.com';
  const mail = { messageId: 'm', from: address, to: [simulated], raw: Buffer.from(header).toString('base64') };
  const [event] = simulatedEvents(mail, new Date().toISOString());
  return event?.message.replaceAll(simulated, address) ?? assert.fail();
}
