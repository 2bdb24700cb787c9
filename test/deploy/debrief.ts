import { script } from './account.ts';

/** A stage that is deployed, and what a program needs in its environment to find it. */
export interface DeployedStage {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The stage that most of the test is about: short waits, and the template keeps nothing. */
export const plain: DeployedStage = { name: 'local', env: {} };

/** The stage behind a firewall, in the region where CloudFront takes firewalls from. */
export const walled: DeployedStage = {
  name: 'walled',
  env: { AWS_REGION: 'us-east-1', AWS_DEFAULT_REGION: 'us-east-1' },
};

/** A stage whose tables and keys outlive its stacks, to see these go. */
export const kept: DeployedStage = { name: 'kept', env: {} };

/**
 * Runs the `debrief` command on a deployed stage, and gives the JSON that it printed.
 *
 * @param codes how it may end: with 1 where it is to say that something is not in order
 * @throws Error with all that it printed when it ends in another way
 */
export async function debrief<T>(
  args: readonly string[],
  { codes = [0], on = plain }: { readonly codes?: readonly number[]; readonly on?: DeployedStage } = {},
): Promise<T> {
  const { code, stdout, stderr } = await script(
    'infra/cli/debrief.ts',
    [...args, '--stage', on.name, '--json'],
    on.env,
  );
  if (code !== null && codes.includes(code) && stderr === '') return JSON.parse(stdout) as T;
  throw new Error(`debrief ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
}
