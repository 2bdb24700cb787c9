import { script } from './account.ts';

/** The stage that is deployed: short waits, and the template keeps nothing. */
export const stage = 'local';

/**
 * Runs the `debrief` command on the deployed stage, and gives the JSON that it printed.
 *
 * @param codes how it may end: with 1 where it is to say that something is not in order
 * @throws Error with all that it printed when it ends in another way
 */
export async function debrief<T>(args: readonly string[], codes: readonly number[] = [0]): Promise<T> {
  const { code, stdout, stderr } = await script('infra/cli/debrief.ts', ...args, '--stage', stage, '--json');
  if (code !== null && codes.includes(code) && stderr === '') return JSON.parse(stdout) as T;
  throw new Error(`debrief ${args.join(' ')} ended with ${code}:\n${stdout}${stderr}`);
}
