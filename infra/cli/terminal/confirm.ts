import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel, log } from '@clack/prompts';
import { CommandError } from './command-error.ts';
import type { TargetOptions } from './target-options.ts';

/** Where a person is asked. */
interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable;
}

/**
 * Tells what is about to be done and where, and asks; `yes` answers beforehand. Throws a CommandError when the person
 * says no, or when there is nobody to ask.
 */
export async function confirmed(
  what: string,
  { yes, stage }: TargetOptions & { readonly yes?: true },
  { stdin, stdout }: Terminal = process,
): Promise<void> {
  if (yes) return;
  // A table keeps its columns below each other.
  const isLong = what.includes('\n');
  const question = `On ${stage === undefined ? 'the local stack' : `stage ${stage}`}:${isLong ? '\n' : ' '}${what}`;
  if (!stdin.isTTY) {
    const remedy = 'Say --yes to do it without a terminal';
    throw new CommandError(
      isLong
        ? `${question}\nThis asks first, so nothing was done. ${remedy}`
        : `this asks first: "${question}" ${remedy}`,
    );
  }
  log.warn(question, { output: stdout });
  const answer = await confirm({ message: 'Do it?', initialValue: false, input: stdin, output: stdout });
  if (isCancel(answer) || !answer) throw new CommandError('nothing was changed');
}
