import { type Command, Option } from 'commander';
import { paperSizes } from '../../../shared/programme/recipient.ts';
import { type AskingOptions, asking, type Options, onTarget, run } from '../terminal/run.ts';
import type { Reading } from './composed.ts';
import type { ExportOptions } from './export.ts';

/** What organisers and ops do with reports and their mails. Modules are loaded when called, as for operation. */
export function reportCommands(program: Command): void {
  const report = program.commandsGroup('Reports:').command('report').description('look at reports and their mails');

  reading(onTarget(report, 'preview <topic>', 'write the mail about a session or a programme to files'))
    .option('--out <dir>', 'where the files go', 'preview')
    .option('--open', 'open the page of it')
    .action((topic: string, options: Options & Reading & { out: string; open?: true }) =>
      run(options, async () => (await import('./preview.ts')).previewCommand(topic, options)),
    );

  reading(onTarget(report, 'send-test <topic>', 'send the mail to one address, marked TEST; nothing is recorded'))
    .requiredOption('--to <address>', 'who gets it')
    .action((topic: string, options: Options & Reading & { to: string }) =>
      run(options, async () => (await import('./send-test.ts')).sendTestCommand(topic, options)),
    );

  onTarget(report, 'export <topic>', 'write what is published to a file')
    .addOption(
      new Option('--format <format>', 'of the file')
        .choices(['csv', 'xlsx', 'json', 'sav', 'pdf'])
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'the file')
    .option('--language <language>', "of its words; default: the programme's first")
    .option(
      '--table <table>',
      'one table alone, such as comments; a CSV file and one for SPSS hold one: the answers to all questions',
    )
    .addOption(new Option('--paper <size>', 'of a PDF; default: a4').choices(paperSizes))
    .option('--answers', 'the single answers, where the programme file allows it')
    .action((topic: string, options: Options & ExportOptions) =>
      run(options, async () => (await import('./export.ts')).exportCommand(topic, options)),
    );

  onTarget(report, 'status [topic]', 'each mail of each publication, and how it stands').action(
    (topic: string | undefined, options: Options) =>
      run(options, async () => (await import('./status.ts')).statusCommand(topic, options)),
  );

  asking(report, 'resend <topic> [recipient]', 'try again with a mail that is FAILED or UNKNOWN, or mail who is new')
    .option('--failed', 'with all mails that are FAILED')
    .option('--to-new', 'to recipients and speakers who were added after the final mail')
    .action(
      (
        topic: string,
        recipient: string | undefined,
        options: Options & AskingOptions & { failed?: true; toNew?: true },
      ) => run(options, async () => (await import('./resend.ts')).resendCommand(topic, recipient, options)),
    );

  asking(report, 'readmit <programme> <recipient>', 'mail again to an address that bounced or complained').action(
    (programme: string, recipient: string, options: Options & AskingOptions) =>
      run(options, async () => (await import('./readmit.ts')).readmitCommand(programme, recipient, options)),
  );

  asking(program, 'links <programme>', 'list the links to results that were mailed, or revoke some')
    .option('--revoke <which>', 'a recipient, the beginning of a hash, or "all"')
    .action((programme: string, options: Options & AskingOptions & { revoke?: string }) =>
      run(options, async () => (await import('./links.ts')).linksCommand(programme, options)),
    );
}

function reading(command: Command): Command {
  return command
    .option('--language <language>', "of the mail; default: the programme's first")
    .option('--speaker <id>', 'as this speaker of the session gets it');
}
