import { Command, Option } from 'commander';
import { closeCommand } from './close.ts';
import { CommandError } from './command-error.ts';
import type { CommandResult } from './command-result.ts';
import { kitCommand } from './kit.ts';
import { publishCommand } from './publish.ts';
import { schemaCommand } from './schema.ts';
import { sessionsCommand } from './sessions.ts';
import type { TargetOptions } from './target.ts';
import { validateCommand } from './validate.ts';
import { verifyCommand } from './verify.ts';

const stageOption = new Option(
  '--stage <name>',
  'a stage deployed to AWS (usual credentials chain); default: the local stack',
);
const dataOption = new Option('--data <dir>', 'the data directory of the local stack').default('.local');
const jsonOption = new Option('--json', 'print one line of JSON');

const program = new Command('debrief')
  .description('Publishes training programmes, closes sessions and checks their results.')
  .configureHelp({ showGlobalOptions: true });

program
  .command('validate <file>')
  .description('check a programme file; nothing is stored')
  .addOption(jsonOption)
  .action((file: string, options: { json?: true }) => run(options, () => validateCommand(file)));

program
  .command('schema')
  .description('print the JSON Schema of programme files, for editors')
  .action(() => run({}, schemaCommand));

onTarget('publish <file>', 'store a programme and open its sessions at their times').action(
  (file: string, options: Options) => run(options, () => publishCommand(file, options)),
);

onTarget('sessions', 'list sessions with their state and form links').action((options: Options) =>
  run(options, () => sessionsCommand(options)),
);

onTarget('close <code>', 'close a session now; its report is mailed after the grace')
  .option('--no-grace', 'take no answers that are under way')
  .action((code: string, options: Options & { grace: boolean }) =>
    run(options, () => closeCommand(code, options, { withoutGrace: !options.grace })),
  );

onTarget('kit <code>', 'write the pages for the room (projector, A4 sheet), and give the host a new link')
  .option('--out <dir>', 'where the pages go', 'kit')
  .action((code: string, options: Options & { out: string }) => run(options, () => kitCommand(code, options)));

onTarget('verify [codes...]', 'fold sealed sessions again and compare with what was sealed').action(
  (codes: string[], options: Options) => run(options, () => verifyCommand(codes, options)),
);

function onTarget(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .addOption(stageOption)
    .addOption(dataOption)
    .addOption(jsonOption);
}

/** What every command on a stack takes. */
interface Options extends TargetOptions {
  readonly json?: true;
}

/** Prints what a command found. Exit code 1: it could not be done, or what it found is not in order. */
async function run(options: { json?: true }, command: () => CommandResult | Promise<CommandResult>): Promise<void> {
  try {
    const { text, json, isFailure = false } = await command();
    process.stdout.write(`${options.json ? JSON.stringify(json) : text}\n`);
    process.exitCode = isFailure ? 1 : 0;
  } catch (cause) {
    process.exitCode = 1;
    const message = messageOf(cause);
    if (options.json) process.stdout.write(`${JSON.stringify({ error: message })}\n`);
    else process.stderr.write(`${message.includes('\n') ? message : `debrief: ${message}`}\n`);
  }
}

function messageOf(cause: unknown): string {
  if (cause instanceof CommandError) return cause.message;
  // The SDK's own words: no credentials, access denied, no such stack.
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}

await program.parseAsync();
