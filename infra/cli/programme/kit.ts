import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needsCode } from '../../../shared/access/access.ts';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import { roomKits } from '../../../shared/web/pages/room/room-kit.ts';
import { openTarget } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { newHostLink } from './session-link.ts';

/** Writes what hangs in the room of a session, and makes its host a new key. */
export async function kitCommand(
  typed: string,
  options: TargetOptions & { readonly out: string },
): Promise<CommandResult> {
  const code = typedCode(typed);
  const target = await openTarget(options);
  const { programmes, formUrl } = target;
  const session = await programmes.findSession(code);
  if (session === undefined) throw new CommandError(`no session has the code ${code}; "debrief sessions" lists them`);
  if (session.cancelledAt !== undefined) {
    throw new CommandError(`${code} was cancelled: its form takes no answers, so there is nothing to hang up`);
  }

  const form = `${formUrl}/f/${code}`;
  const kits = (await inOwnWords([session.programme.words], () => roomKits(session, form))).map(
    ({ language, link, projector, poster }) => ({
      language,
      link,
      projector: written(options.out, `${code}-projector-${language}.html`, projector),
      // The A4 sheet, as organisers call it.
      sheet: written(options.out, `${code}-sheet-${language}.html`, poster),
    }),
  );

  // Last, so that the old key still opens the counter when anything before has failed.
  const host = await newHostLink(code, target);
  return {
    text: [
      ...kits.flatMap(({ projector, sheet }) => [projector, sheet]),
      '',
      whoAnswers(session),
      '',
      `The host's counter, for nobody else (a kit's new link ends the one before):`,
      host,
    ].join('\n'),
    json: { code, form, kits, host },
  };
}

/** What the link of the form alone lets people do. */
function whoAnswers({ access, code }: StoredSession): string {
  return needsCode(access)
    ? `Who has the link of the form needs a one-time code to answer, and each takes one answer: "debrief codes ${code}" makes them.`
    : 'Whoever has the link of the form can answer, and more than once: show it in the room, not on a public page.';
}

/** Writes one file, and says where it is. */
function written(folder: string, name: string, content: string): string {
  const file = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, content);
  } catch (cause) {
    throw new CommandError(`${file} can't be written: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  return file;
}
