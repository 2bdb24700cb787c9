import { Command } from 'commander';
import { operateCommands } from './operate/operate-commands.ts';
import { programmeCommands } from './programme/programme-commands.ts';
import { reportCommands } from './report/report-commands.ts';
import { takenByNpm } from './terminal/npm-options.ts';

/** Does what was typed after `debrief`; what comes of it is printed, and in `process.exitCode`. */
export async function runDebrief(args: readonly string[]): Promise<void> {
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

  // A stage lies in the region of its file, whatever credentials say.
  program.hook('preAction', async (_program, command) => {
    const { stage } = command.opts<{ stage?: string }>();
    if (stage !== undefined) (await import('./target/stage-region.ts')).useRegionOf(stage);
  });

  await program.parseAsync(args, { from: 'user' });
}
