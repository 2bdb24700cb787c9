import { messageOf } from '../errors/local-stack-error.ts';

/** Why something is not stored at the moment, in one line for who runs the stack. */
export function diskFault(what: string, cause: unknown): string {
  return `${what} can't be written (${messageOf(cause)}). Nothing more is stored there until that is over, and all that was acknowledged is kept: make space, or see who may write there, and it goes on by itself.`;
}

/** The same where the directory is no more where it was. */
export function directoryGone(what: string): string {
  return `${what} was deleted or moved. Nothing more is stored there until it is back in its place, and what was acknowledged is where it was moved to: put it back, or stop the stack and start it again to begin anew.`;
}
