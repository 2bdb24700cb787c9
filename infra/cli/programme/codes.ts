import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionCode } from '../../../shared/access/session-code.ts';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { asShown } from '../../../shared/programme/as-shown.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { codesMade } from '../../../shared/response/codes-made.ts';
import { drawnCodes, issueCodes, mostCodes } from '../../../shared/response/issue-codes.ts';
import { cardKey } from '../../../shared/web/pages/room/card-key.ts';
import { codesTable } from '../../../shared/web/pages/room/codes-table.ts';
import { SeatCardsPage } from '../../../shared/web/pages/room/seat-cards-page.tsx';
import { renderPage } from '../../../shared/web/parts/document.tsx';
import { chosenLanguage } from '../target/chosen-language.ts';
import { openTarget, type Target } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import { counted } from '../terminal/counted.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { hasInvited, withdrawnText } from './void-links.ts';

/** What codes are made with. */
export interface CodesOptions extends TargetOptions {
  /** How many; default: as many as the session's headcount. */
  readonly count?: number;
  /** Of the cards; default: the programme's first. */
  readonly language?: string;
  readonly out: string;
  /** No new ones: those that nobody has used are void from now on. */
  readonly withdraw?: true;
  readonly yes?: true;
}

/** Makes one-time codes of a session, as cards to print and as a table; or makes void those that nobody has used. */
export async function codesCommand(typed: string, options: CodesOptions): Promise<CommandResult> {
  const code = typedCode(typed);
  const target = await openTarget(options);
  const session = await target.programmes.findSession(code);
  if (session === undefined) throw new CommandError(`no session has the code ${code}; "debrief sessions" lists them`);
  if (options.withdraw) return withdrawn(code, target, options);
  if (session.access === undefined) {
    throw new CommandError(
      `${code} takes answers without a code; write "access: codes", or another kind with codes, to the session in its file and publish it`,
    );
  }
  const count = options.count ?? session.headcount;
  if (count === undefined) throw new CommandError(`how many? Write "debrief codes ${code} --count 160"`);
  if (count > mostCodes)
    throw new CommandError(`${counted(mostCodes, 'code')} are made at once: run it again for more`);
  return made(session, count, target, options);
}

async function made(
  session: StoredSession,
  count: number,
  target: Target,
  { language: wanted, out }: CodesOptions,
): Promise<CommandResult> {
  const { code, programme } = session;
  const language = chosenLanguage(wanted, programme.languages);
  const drawn = drawnCodes(count, randomBytes);
  const form = `${target.formUrl}/f/${code}`;
  const cards = await inOwnWords([programme.words], () =>
    renderPage(SeatCardsPage({ session: asShown(session), language, link: form, codes: drawn, ...cardKey(session) })),
  );
  // Nobody can write them once more: they are on paper before they count.
  const files = [
    written(out, `${code}-cards-${language}.html`, cards),
    written(out, `${code}-codes.csv`, codesTable(drawn, form, cardKey(session).fingerprint)),
  ];
  try {
    await issueCodes(session, drawn, target);
  } catch (cause) {
    for (const file of files) rmSync(file, { force: true });
    throw cause;
  }
  const issued = codesMade(await target.codes.sets(code)).made;
  return {
    text: [
      ...files,
      '',
      `${counted(count, 'code')} of ${code} were made; it has ${counted(issued, 'code')} now. They can't be shown again:`,
      'print the cards from a browser, and delete both files.',
    ].join('\n'),
    json: { code, made: count, issued, files },
  };
}

/** Says of none how many are void: the others were used. */
async function withdrawn(code: SessionCode, target: Target, options: CodesOptions): Promise<CommandResult> {
  const { made } = codesMade(await target.codes.sets(code));
  const isInvited = await hasInvited(code, target);
  const links = isInvited ? ', with the links of people who were invited by mail' : '';
  await confirmed(`All codes of ${code} that nobody has used will be void${links}.`, options);
  await target.codes.withdraw(code);
  return {
    text: withdrawnText(code, isInvited),
    json: { code, withdrawn: made },
  };
}

/** Writes a file that only who runs the command may read: each line of it lets somebody answer. */
function written(folder: string, name: string, content: string): string {
  const file = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    const why = isThere ? 'it is there already: the codes in it may be in use' : String((cause as Error).message);
    throw new CommandError(`${file} can't be written: ${why}; name another folder with --out DIR`);
  }
  return file;
}
