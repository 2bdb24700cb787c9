import { confirm, isCancel, log } from '@clack/prompts';
import { CommandError } from './command-error.ts';

/**
 * Tells what is about to be done and asks; `yes` answers beforehand. Throws a CommandError when the person says no, or
 * when there is nobody to ask.
 */
export async function agreed(what: string, { yes }: { readonly yes?: true }): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) throw new CommandError(`this asks first: "${what}" Say --yes to do it without a terminal`);
  log.warn(what);
  const answer = await confirm({ message: 'Do it?', initialValue: false });
  if (isCancel(answer) || !answer) throw new CommandError('nothing was changed');
}
