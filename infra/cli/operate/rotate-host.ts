import { agreed } from '../agreed.ts';
import { CommandError } from '../command-error.ts';
import type { CommandResult } from '../command-result.ts';
import { newHostLink } from '../host-link.ts';
import { openTarget, type TargetOptions } from '../target.ts';
import { typedCode } from '../typed-code.ts';

/** Gives the host of a session a new link, without new pages for the room. */
export async function rotateHostCommand(
  typed: string,
  options: TargetOptions & { readonly yes?: true },
): Promise<CommandResult> {
  const code = typedCode(typed);
  const target = await openTarget(options);
  if ((await target.programmes.findSession(code)) === undefined) {
    throw new CommandError(`no session has the code ${code}; "debrief sessions" lists them`);
  }
  await agreed(`The link to the counter of ${code} that was handed out will open nothing any more.`, options);
  const host = await newHostLink(code, target);
  return { text: `The host's counter, for nobody else:\n${host}`, json: { code, host } };
}
