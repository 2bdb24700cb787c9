import { Command } from 'commander';
import { operateCommands } from './operate/operate-commands.ts';
import { programmeCommands } from './programme/programme-commands.ts';
import { reportCommands } from './report/report-commands.ts';

const program = new Command('debrief')
  .description('Publishes training programmes, closes sessions, looks after their reports and after the stack.')
  .configureHelp({ showGlobalOptions: true });

programmeCommands(program);
reportCommands(program);
operateCommands(program);

await program.parseAsync();
