import { type Command, InvalidArgumentError, Option } from 'commander';
import { CommandError } from '../terminal/command-error.ts';
import { type AskingOptions, asking, type Options, offline, onTarget, type Printed, run } from '../terminal/run.ts';
import type { CodesOptions } from './codes.ts';
import type { ExcludeOptions } from './exclude.ts';
import type { InviteOptions } from './invite.ts';
import type { NewOptions } from './new-options.ts';

/** The life of a programme: from its file to its sealed sessions. Modules are loaded when called, as for operation. */
export function programmeCommands(program: Command): void {
  program.commandsGroup('Programmes and sessions:');

  onTarget(program, 'new [file]', 'write a programme file to begin with: a template, for sessions a week from now')
    .option('--template <name>', 'which one; default: training-session')
    .option(
      '--from <programme>',
      'hold that of another file, or a published one by its id, again: new dates, codes and id',
    )
    .option('--follow-up-of <programme>', 'ask the people of that one, a file or a published one, what has come of it')
    .option('--days <days>', 'with --follow-up-of: 60 (default) or 90 days after its sessions have closed')
    .option('--list-templates', 'only list the templates')
    .option('--languages <tags>', 'languages of the programme, the default one first, such as fr,en')
    .option('--starts <day>', 'when its first session opens, such as 2026-12-10')
    .action((file: string | undefined, options: Options & NewOptions & { listTemplates?: true }) =>
      run(options, async () => {
        const { listTemplatesCommand, newCommand } = await import('./new.ts');
        if (options.listTemplates) return listTemplatesCommand();
        if (file === undefined) throw new CommandError('which file? Write "debrief new my.yaml"');
        return newCommand(file, options);
      }),
    );

  offline(program, 'validate <file>', 'check a programme file; nothing is stored')
    .option('--stage <name>', 'also against what its file in infra/stages allows')
    .action((file: string, options: Printed & { stage?: string }) =>
      run(options, async () => (await import('./validate.ts')).validateCommand(file, options)),
    );

  offline(
    program,
    'import <file>',
    'make a programme file of an XLSForm (.xlsx), a SurveyJS form (JSON) or a LimeSurvey survey (.lss)',
  )
    .requiredOption('--to <file>', 'the programme file to write; it must not be there yet')
    .action((file: string, options: Printed & { to: string }) =>
      run(options, async () => (await import('./import.ts')).importCommand(file, options.to)),
    );

  offline(program, 'export-form <file>', 'write the form of a session as an XLSForm (.xlsx), or to be printed (.html)')
    .requiredOption('--to <file>', 'the form to write; it must not be there yet')
    .option('--session <session>', 'which session; default: the first')
    .option('--language <tag>', 'of a form to be printed; default: the first one of the programme')
    .action((file: string, options: Printed & { to: string; session?: string; language?: string }) =>
      run(options, async () => (await import('./export-form.ts')).exportFormCommand(file, options)),
    );

  offline(program, 'words <language>', 'write a file of words to fill in, for a language that Debrief does not speak')
    .option('--out <file>', 'where; default: words-<language>.yaml')
    .action((language: string, options: Printed & { out?: string }) =>
      run(options, async () => (await import('./words.ts')).wordsCommand(language, options)),
    );

  program
    .command('schema')
    .description('print the JSON Schema of programme files, for editors, or of results as JSON')
    .addOption(new Option('--of <what>', 'what it describes').choices(['programme', 'results']).default('programme'))
    .action((options: { of: 'programme' | 'results' }) =>
      run({}, async () => (await import('./schema.ts')).schemaCommand(options.of)),
    );

  asking(
    program,
    'publish <file>',
    'show what would change, ask (on a local stack without a terminal only if it concerns answers), and store a programme',
  )
    .option('--past', 'also sessions whose time is over: they are closed, and reported at once')
    .option('--dry-run', 'only show what would change')
    .action((file: string, options: Options & AskingOptions & { past?: true; dryRun?: true }) =>
      run(options, async () => (await import('./publish.ts')).publishCommand(file, options)),
    );

  onTarget(
    program,
    'versions <programme>',
    'list the files that a programme was published from, by whom and when',
  ).action((programme: string, options: Options) =>
    run(options, async () => (await import('./versions.ts')).versionsCommand(programme, options)),
  );

  onTarget(program, 'download <programme>', 'write the file that a programme was published from, as it was')
    .requiredOption('--to <file>', 'the programme file to write; it must not be there yet')
    .option('--version <number>', 'which one ("debrief versions" lists them); default: the newest', wholeNumber)
    .action((programme: string, options: Options & { to: string; version?: number }) =>
      run(options, async () => (await import('./download.ts')).downloadCommand(programme, options)),
    );

  onTarget(
    program,
    'sessions',
    'list sessions with their state, form links and how many have answered: counted to the last one, for who runs the service and not for the room',
  ).action((options: Options) => run(options, async () => (await import('./sessions.ts')).sessionsCommand(options)));

  asking(
    program,
    'close <session>',
    'close a session now; its report is mailed after the grace. A local stack does not ask',
  )
    .option('--no-grace', 'take no answers that are under way')
    .action((code: string, options: Options & AskingOptions & { grace: boolean }) =>
      run(options, async () =>
        (await import('./close.ts')).closeCommand(code, options, { withoutGrace: !options.grace }),
      ),
    );

  asking(program, 'reopen <session>', 'open a session again that has closed, as long as its results are not sealed')
    .option('--closes <time>', 'when it closes then, in its zone, such as "2020-12-03 18:00"; default: in an hour')
    .action((code: string, options: Options & AskingOptions & { closes?: string }) =>
      run(options, async () => (await import('./reopen.ts')).reopenCommand(code, options)),
    );

  asking(
    program,
    'cancel <session>',
    'end a session that does not take place: its form says so, nothing is reported',
  ).action((code: string, options: Options & AskingOptions) =>
    run(options, async () => (await import('./cancel.ts')).cancelCommand(code, options)),
  );

  onTarget(program, 'kit <session>', 'write the pages for the room (projector, A4 sheet), and give the host a new link')
    .option('--out <dir>', 'where the pages go', 'kit')
    .action((code: string, options: Options & { out: string }) =>
      run(options, async () => (await import('./kit.ts')).kitCommand(code, options)),
    );

  asking(
    program,
    'codes <session>',
    'make one-time codes of a session, as cards to print (A4, ten a sheet) and as a table',
  )
    .option('--count <n>', 'how many; default: its headcount', wholeNumber)
    .option('--language <tag>', 'of the cards; default: the first one of the programme')
    .option('--out <dir>', 'where cards and table go', 'codes')
    .option(
      '--withdraw',
      'no new ones: those that nobody has used are void from now on, also in the links of invitations',
    )
    .action((code: string, options: Options & AskingOptions & Omit<CodesOptions, keyof Options>) =>
      run(options, async () => (await import('./codes.ts')).codesCommand(code, options)),
    );

  asking(
    program,
    'exclude <session>',
    'leave classes of answers out of the reports of a session, as after a flood, or count them again; without a class, show how many there are',
  )
    .option('--not-from-form', 'those that did not come from the form')
    .option('--without-proof', 'those without proof of work, in a session that demands it by now')
    .option('--without-code', 'those without a one-time code')
    .option('--take-back', 'count all answers again')
    .option('--by <name>', 'who decides: reports say so')
    .option('--reason <sentence>', 'why: reports say so')
    .option('--dry-run', 'only show what would be left out')
    .action((code: string, options: Options & AskingOptions & Omit<ExcludeOptions, keyof Options>) =>
      run(options, async () => (await import('./exclude.ts')).excludeCommand(code, options)),
    );

  asking(
    program,
    'blind-key <session>',
    'make the key of a session whose codes are blind, before it is published; one that is there stays',
  )
    .option('--replace', 'another one in its place, and make void all codes that nobody has used')
    .action((code: string, options: Options & AskingOptions & { replace?: true }) =>
      run(options, async () => (await import('./blind-key.ts')).blindKeyCommand(code, options)),
    );

  asking(
    program,
    'invite <session> [list]',
    'invite people by mail: a CSV file or a workbook with a column "email", and of languages and kinds of organisation if it has them; at most 10,000 people a file',
  )
    .option(
      '--remind <time...>',
      'once or twice, who has not answered, in its zone, such as 2020-12-03 or "2020-12-03 18:00"; without a list: those who are invited already',
    )
    .option('--no-remind', 'remind nobody; default: one or two days before the closing, if it is open long enough')
    .option('--skip-bad', 'invite the others, too, where some lines are wrong')
    .option('--dry-run', 'only say who would be invited')
    .option('--watch', 'say how the invitations go, until all have gone')
    .option('--status', 'only say how the letters stand')
    .option('--resend [address]', 'no list: try again with the invitations that FAILED, or with the one to an address')
    .option('--new-links', 'no list: send new links to those whose are void since codes were withdrawn')
    .action((code: string, list: string | undefined, options: Options & Omit<InviteOptions, keyof Options>) =>
      run(options, async () => (await import('./invite.ts')).inviteCommand(code, list, options)),
    );

  onTarget(
    program,
    'preview <session>',
    'give a new link to the form of a session, open or not, from which nothing is stored',
  )
    .option('--revoke', 'no new one: the link that was handed out opens nothing any more')
    .action((code: string, options: Options & { revoke?: true }) =>
      run(options, async () => (await import('./preview.ts')).previewCommand(code, options)),
    );

  onTarget(program, 'verify [codes...]', 'fold sealed sessions again and compare with what was sealed').action(
    (codes: string[], options: Options) =>
      run(options, async () => (await import('./verify.ts')).verifyCommand(codes, options)),
  );
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Give a number such as 3.');
  return Number(text);
}
