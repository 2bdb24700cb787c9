import { type Command, Option } from 'commander';
import type { TableNames } from '../../../shared/store/tables.ts';
import type { CostOptions } from '../cost/cost.ts';
import { CommandError } from '../terminal/command-error.ts';
import { type AskingOptions, asking, type Options, offline, onTarget, type Printed, run } from '../terminal/run.ts';
import type { RedriveAction } from './redrive.ts';

/**
 * What ops do once a stage is deployed. Each command's module is only loaded when it is called: together they bring
 * eight clients and the CDK along, which would make every command start a second later.
 */
export function operateCommands(program: Command): void {
  program.commandsGroup('Operation:');

  onTarget(program, 'doctor', 'look at all that a stage needs to do its work, and say what to do')
    .option(
      '--received <file>',
      'and at a mail of the stage as it arrived: SPF, DKIM, DMARC, the button to unsubscribe',
    )
    .action((options: Options & { received?: string }) =>
      run(options, async () => (await import('./doctor/doctor.ts')).doctorCommand(options)),
    );

  asking(program, 'dkim <selector>', 'make the key that signs mails through a mail server of your own')
    .option('--key <file>', 'take a private RSA key (PEM) instead of making one')
    .action((selector: string, options: Options & AskingOptions & { key?: string }) =>
      run(options, async () => (await import('./dkim.ts')).dkimCommand(selector, options)),
    );

  asking(program, 'redrive', 'show the calls that failed for good; call them again or delete them')
    .addOption(new Option('--invoke', 'call the functions again').conflicts('delete'))
    .option('--delete', 'delete the messages')
    .action((options: Options & AskingOptions & { invoke?: true; delete?: true }) =>
      run(options, async () => {
        const action: RedriveAction = options.invoke ? 'invoke' : options.delete ? 'delete' : 'show';
        return (await import('./redrive.ts')).redriveCommand(action, options);
      }),
    );

  asking(
    program,
    'erase [code] [receipt]',
    'delete an answer by the link of its receipt, or with --address what is stored of a mail address',
  )
    .option('--address <address>', 'what is stored of this address: where it is invited, and signed in at the desk')
    .action(
      (
        code: string | undefined,
        receipt: string | undefined,
        options: Options & AskingOptions & { address?: string },
      ) => run(options, async () => (await import('./erase.ts')).eraseCommand(code, receipt, options)),
    );

  onTarget(program, 'retention', 'list what is stored past its date; fails if something should be gone').action(
    (options: Options) => run(options, async () => (await import('./retention.ts')).retentionCommand(options)),
  );

  deskCommands(program);
  rotateCommands(program);
  backupCommands(program);

  asking(program, 'migrate', 'bring stored items to the version that this code writes; can run twice').action(
    (options: Options & AskingOptions) =>
      run(options, async () => (await import('./migrate.ts')).migrateCommand(options)),
  );

  offline(program, 'cost', "compute a month's bill from the template of a stage")
    .option('--responses <number>', 'how many responses come in the month; default: three usual scenarios')
    .option('--sessions <number>', 'in how many sessions; default: one for each 160 responses')
    .option('--letters <number>', 'how many invitations and reminders go out besides; default: none')
    .option(
      '--mail-plan <name>',
      'how the account pays SES: essentials (new since July 2026; the default) or a-la-carte',
    )
    .option('--stage <name>', 'the stage whose template is billed; default: prod')
    .option('--markdown [file]', 'the usual scenarios as one table; with a file, written between its cost markers')
    .action((options: Printed & CostOptions) =>
      run(options, async () => (await import('../cost/cost.ts')).costCommand(options)),
    );
}

function deskCommands(program: Command): void {
  const desk = program.command('desk').description('look after who is signed in at the desk');

  onTarget(desk, 'sign-ins <address>', 'list where an address is signed in').action(
    (address: string, options: Options) =>
      run(options, async () => (await import('./desk.ts')).signInsCommand(address, options)),
  );

  asking(desk, 'revoke <address>', 'sign an address out everywhere, and end the links on their way to it').action(
    (address: string, options: Options & AskingOptions) =>
      run(options, async () => (await import('./desk.ts')).revokeCommand(address, options)),
  );
}

function rotateCommands(program: Command): void {
  const rotate = program.command('rotate').description('replace keys and links that too many people know');

  asking(rotate, 'host <session>', "give a session's host a new link; the one before ends").action(
    (code: string, options: Options & AskingOptions) =>
      run(options, async () => (await import('./rotate-host.ts')).rotateHostCommand(code, options)),
  );

  asking(
    rotate,
    'gate',
    'change the key by which a stage with a firewall lets CloudFront in; nobody is shut out',
  ).action((options: Options & AskingOptions) =>
    run(options, async () => (await import('./rotate-gate.ts')).rotateGateCommand(options)),
  );

  asking(rotate, 'links <programme>', 'revoke all links to results that were mailed').action(
    (programme: string, options: Options & AskingOptions) =>
      run(options, async () =>
        (await import('../report/links.ts')).linksCommand(programme, { ...options, revoke: 'all' }),
      ),
  );
}

function backupCommands(program: Command): void {
  onTarget(program, 'backup', 'copy all tables to a directory')
    .requiredOption('--out <dir>', 'a new or empty directory')
    .option('--tables <names>', 'other tables of the account: programmes,responses,reports', tableNames)
    .action((options: Options & { out: string; tables?: TableNames }) =>
      run(options, async () => (await import('./backup.ts')).backupCommand(options)),
    );

  asking(program, 'restore [dir]', 'put a backup back, and verify what was sealed; nothing is overwritten')
    .option('--missing', 'also into tables that hold something: write only what they lack')
    .option('--at <instant>', 'print how a stage is brought back to this moment of the last 35 days')
    .action((directory: string | undefined, options: Options & AskingOptions & { missing?: true; at?: string }) =>
      run(options, async () => {
        if (options.at !== undefined) {
          if (options.stage === undefined) throw new CommandError('--at needs --stage: only AWS keeps 35 days');
          return (await import('./point-in-time.ts')).pointInTimeCommand(options.stage, options.at);
        }
        if (directory === undefined) throw new CommandError('name the directory of a backup, or --stage and --at');
        return (await import('./restore.ts')).restoreCommand(directory, options);
      }),
    );
}

function tableNames(text: string): TableNames {
  const [programmes, responses, reports, ...more] = text.split(',');
  if (!programmes || !responses || !reports || more.length > 0) {
    throw new CommandError('--tables: give three names with commas between: programmes,responses,reports');
  }
  return { programmes, responses, reports };
}
