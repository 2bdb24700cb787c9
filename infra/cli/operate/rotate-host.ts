import { newHostLink } from '../programme/session-link.ts';
import { openTarget } from '../target/target.ts';
import { typedCode } from '../target/typed-code.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { confirmed } from '../terminal/confirm.ts';
import type { TargetOptions } from '../terminal/target-options.ts';

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
  await confirmed(`The link to the counter of ${code} that was handed out will open nothing any more.`, options);
  const host = await newHostLink(code, target);
  return { text: `The host's counter, for nobody else:\n${host}`, json: { code, host } };
}
