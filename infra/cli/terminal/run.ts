import { type Command, Option } from 'commander';
import { awsProblem } from './aws-problem.ts';
import { CommandError } from './command-error.ts';
import type { CommandResult } from './command-result.ts';
import type { TargetOptions } from './target-options.ts';

const jsonOption = new Option('--json', 'print one line of JSON');
const stageOption = new Option(
  '--stage <name>',
  'a stage deployed to AWS (usual credentials chain); default: the local stack',
);
/** The data directory of the local stack, where none is named. */
export const defaultData = '.local';
const dataOption = new Option('--data <dir>', 'the data directory of the local stack').default(defaultData);

/** What every command takes. */
export interface Printed {
  readonly json?: true;
}

/** What every command on a stack takes. */
export type Options = TargetOptions & Printed;

/** What a command takes that asks before it changes something. */
export interface AskingOptions {
  readonly yes?: true;
}

/** Adds a command that needs no stack. */
export function offline(parent: Command, name: string, description: string): Command {
  return parent.command(name).description(description).addOption(jsonOption);
}

/** Adds a command that works on a stack: a deployed one, or the local one. */
export function onTarget(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .addOption(stageOption)
    .addOption(dataOption)
    .addOption(jsonOption);
}

/** The same, for one that asks first. */
export function asking(parent: Command, name: string, description: string): Command {
  return onTarget(parent, name, description).option('--yes', 'do it without asking');
}

/** Prints what a command found. Exit code 1: it could not be done, or what it found is not in order. */
export async function run(
  options: Printed & { readonly stage?: string },
  command: () => CommandResult | Promise<CommandResult>,
): Promise<void> {
  try {
    const { text, json, isFailure = false } = await command();
    process.stdout.write(`${options.json ? JSON.stringify(json) : text}\n`);
    process.exitCode = isFailure ? 1 : 0;
  } catch (cause) {
    printProblem(cause, options);
  }
}

/** Prints why a command could not be done, and makes it end with 1. */
export function printProblem(cause: unknown, { stage, json }: Printed & { readonly stage?: string }): void {
  process.exitCode = 1;
  const message = messageOf(cause, stage !== undefined);
  if (json) process.stdout.write(`${JSON.stringify({ error: message })}\n`);
  else process.stderr.write(`${message.includes('\n') ? message : `debrief: ${message}`}\n`);
}

function messageOf(cause: unknown, isOnAws: boolean): string {
  if (cause instanceof CommandError) return cause.message;
  const problem = isOnAws ? awsProblem(cause) : undefined;
  if (problem !== undefined) return `${problem.what}. ${problem.remedy}`;
  // The local engine's own words, for who runs it: a full disk, mostly.
  if (!isOnAws && cause instanceof Error && cause.name === 'InternalServerError') return cause.message;
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
