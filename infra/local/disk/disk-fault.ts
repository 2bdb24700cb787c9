import { messageOf } from '../errors/local-stack-error.ts';

/** Why something is not stored at the moment, in one line for who runs the stack. */
export function diskFault(what: string, cause: unknown): string {
  const kept = 'Nothing more is stored until that is over; all that was acknowledged is kept';
  return `${what} can't be written (${messageOf(cause)}). ${kept}, and it goes on by itself: make space, or see who may write there.`;
}

/** The same where the directory is no more where it was. */
export function directoryGone(what: string): string {
  return `${what} was deleted or moved. Nothing more is stored until it is back in its place; what was acknowledged is where it was moved to. To begin anew, stop the stack and start it again.`;
}
