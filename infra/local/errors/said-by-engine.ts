import { LocalStackError } from './local-stack-error.ts';

/** What the embedded engine says when it can't store something is meant for who runs the stack: a full disk, mostly. */
export function saidByEngine(cause: unknown): unknown {
  return cause instanceof Error && cause.name === 'InternalServerError' ? new LocalStackError(cause.message) : cause;
}
