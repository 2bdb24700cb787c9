import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import '../quiet-sdk.ts';
import { CommandError } from './command-error.ts';

/** How the two stacks of a stage are called. */
export function stackNames(stage: string): { readonly data: string; readonly service: string } {
  return { data: `Debrief-${stage}-Data`, service: `Debrief-${stage}-Service` };
}

/** Finds outputs of a deployed stage's service stack; asking for one that it hasn't got throws a CommandError. */
export async function stackOutputs(stage: string): Promise<(key: string) => string> {
  const name = stackNames(stage).service;
  const { Stacks } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: name }));
  const outputs = new Map(Stacks?.[0]?.Outputs?.map((output) => [output.OutputKey, output.OutputValue]));
  return (key) => {
    const value = outputs.get(key);
    if (value === undefined) throw new CommandError(`stack ${name} has no output ${key}; deploy it again`);
    return value;
  };
}
