/**
 * What keeps the local stack from starting, said to the person who started it: one line that names the cause and
 * what to do about it. A caller prints the message and exits; the stack trace would only hide it.
 */
export class LocalStackError extends Error {
  override readonly name = 'LocalStackError';
}

/** The `code` of a Node.js system or library error (`EADDRINUSE`, `LEVEL_LOCKED`, ...), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
