import { existsSync } from 'node:fs';
import { phase } from '../../../shared/programme/session.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { openTarget } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { newPreviewLink } from './session-link.ts';

/** Makes the link under which the form of a session can be looked at before it opens; the one before opens nothing then. */
export async function previewCommand(
  typed: string,
  options: TargetOptions & { readonly revoke?: true },
): Promise<CommandResult> {
  if (/\.ya?ml$/i.test(typed) || existsSync(typed)) {
    throw new CommandError(
      [
        `${typed} is a file, and a form is previewed once its programme is published: "debrief publish ${typed}", then "debrief preview SESSION".`,
        `On this machine alone: "npm start -- --programme ${typed} --data .mine", then "debrief preview SESSION --data .mine"`,
      ].join('\n'),
    );
  }
  const code = typedCode(typed);
  const target = await openTarget(options);
  const session = await target.programmes.findSession(code);
  if (session === undefined) throw new CommandError(`no session has the code ${code}; "debrief sessions" lists them`);
  const link = await newPreviewLink(code, target);
  // The key of that link is told nobody.
  if (options.revoke) return { text: `No link opens the preview of ${code} any more.`, json: { code, revoked: true } };
  const links = session.programme.languages.map((language) => ({ language, link: `${link}?lang=${language}` }));
  const state = phase(session, systemClock.now());
  return {
    text: [
      `The form of ${code} (${state}), to be looked at: nothing that is sent from it is stored.`,
      ...links.map((each) => `${each.language.padEnd(8)}${each.link}`),
      '',
      'Whoever has one of these links sees the form, also before it opens. The link before opens nothing any more;',
      `"debrief preview ${code} --revoke" ends this one.`,
    ].join('\n'),
    json: { code, state, links },
  };
}
