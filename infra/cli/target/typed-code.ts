import { type SessionCode, sessionCode } from '../../../shared/access/session-code.ts';
import { CommandError } from '../terminal/command-error.ts';

/** The session code that somebody typed. Throws a CommandError for what can't be one. */
export function typedCode(typed: string): SessionCode {
  const code = sessionCode(typed);
  if (code === undefined) throw new CommandError(`"${typed}" can't be a session code; "debrief sessions" lists them`);
  return code;
}
