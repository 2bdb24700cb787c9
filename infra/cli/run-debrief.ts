import { Command } from 'commander';
import { operateCommands } from './operate/operate-commands.ts';
import { programmeCommands } from './programme/programme-commands.ts';
import { reportCommands } from './report/report-commands.ts';
import { takenByNpm } from './terminal/npm-options.ts';
import { type Printed, printProblem } from './terminal/run.ts';
import type { TargetOptions } from './terminal/target-options.ts';

/** Of a command that was refused before it began: why has been printed. */
class NotBegun extends Error {
  override readonly name = 'NotBegun';
}

/**
 * Does what was typed after `debrief`; what comes of it is printed, and in `process.exitCode`.
 *
 * @param open what each command on a deployed stage begins with; tests have another
 */
export async function runDebrief(args: readonly string[], open = openStage): Promise<void> {
  const program = new Command('debrief')
    .description('Publishes training programmes, closes sessions, looks after their reports and after the stack.')
    .configureHelp({ showGlobalOptions: true });

  programmeCommands(program);
  reportCommands(program);
  operateCommands(program);

  const [taken] = takenByNpm(program, args, process.env);
  if (taken !== undefined)
    program.error(
      `debrief: npm took ${taken} for itself. Put "--" before: npm run debrief -- ${[...args, taken].join(' ')}`,
    );

  program.hook('preAction', async (_program, command) => {
    const options = command.opts<Printed & Partial<TargetOptions>>();
    // One that only reads the file of a stage has no data directory either.
    if (options.stage === undefined || options.data === undefined) return;
    try {
      await open(options.stage);
    } catch (cause) {
      printProblem(cause, options);
      throw new NotBegun();
    }
  });

  await program.parseAsync(args, { from: 'user' }).catch((cause: unknown) => {
    if (!(cause instanceof NotBegun)) throw cause;
  });
}

/** Loaded when it is called: it brings the schema of stage files along. */
async function openStage(stage: string): Promise<void> {
  await (await import('./target/open-stage.ts')).openStage(stage);
}
