import assert from 'node:assert/strict';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { stackNames } from '../../infra/cli/target/stack-outputs.ts';
import { cdk } from './account.ts';
import { plain } from './debrief.ts';
import { answer } from './people.ts';

/** What a changed app gives functions and tables. */
export interface Upgrade {
  /** Arguments of `cdk deploy` for the stage and its outputs. */
  readonly deployment: readonly string[];
  /** The number that the changed app gives to each function as its memory and to each table as its write cap. */
  readonly changed: number;
}

/**
 * An update that fails when all else has been changed is taken back, in each of the stacks: functions and tables are as before, and people
 * answer on the same form.
 */
export async function rolledBack(
  { deployment, changed }: Upgrade,
  output: (name: string) => string,
  form: string,
): Promise<void> {
  const settings = () => settingsOf(output('ReportFunction'), output('ResponsesTable'));
  const before = await settings();
  const { data, service } = stackNames(plain.name);
  for (const stack of [data, service]) {
    const failed = await cdk('deploy', ...deployment, '-c', `changed=${changed}`, '-c', `fault=${stack}`).catch(String);
    assert.match(failed, /failed to deploy/);
    assert.equal(await statusOf(stack), 'UPDATE_ROLLBACK_COMPLETE');
    assert.deepEqual(await settings(), before);
    await answer(form, 1);
  }
}

async function statusOf(stack: string): Promise<string | undefined> {
  const { Stacks: [found] = [] } = await new CloudFormationClient().send(
    new DescribeStacksCommand({ StackName: stack }),
  );
  return found?.StackStatus;
}

async function settingsOf(functionName: string, table: string) {
  const { MemorySize, CodeSha256 } = await new LambdaClient().send(
    new GetFunctionConfigurationCommand({ FunctionName: functionName }),
  );
  const { Table } = await new DynamoDBClient().send(new DescribeTableCommand({ TableName: table }));
  return { MemorySize, CodeSha256, cap: Table?.OnDemandThroughput?.MaxWriteRequestUnits };
}
