import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import '../../aws/quiet-sdk.ts';
import { CommandError } from '../terminal/command-error.ts';

/** How the stacks of a stage are called; `edge` is only there with a firewall. */
export function stackNames(stage: string) {
  return { data: `Debrief-${stage}-Data`, service: `Debrief-${stage}-Service`, edge: `Debrief-${stage}-Edge` } as const;
}

/**
 * The client with which a command on a deployed stage begins: it gives up within seconds where nothing answers, instead
 * of the minutes after which the system would.
 */
export function cloudFormation(region?: string): CloudFormationClient {
  return new CloudFormationClient({
    ...(region && { region }),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 5000 },
  });
}

/** Finds outputs of a deployed stage's service stack; asking for one that it hasn't got throws a CommandError. */
export async function stackOutputs(stage: string): Promise<(key: string) => string> {
  const name = stackNames(stage).service;
  const { Stacks } = await cloudFormation().send(new DescribeStacksCommand({ StackName: name }));
  const outputs = new Map(Stacks?.[0]?.Outputs?.map((output) => [output.OutputKey, output.OutputValue]));
  return (key) => {
    const value = outputs.get(key);
    if (value === undefined) throw new CommandError(`stack ${name} has no output ${key}; deploy it again`);
    return value;
  };
}
