/**
 * One structured line an event; Lambda's JSON log format adds time, level and request id. Fields are ids, sizes and
 * codes: never an answer, never an address.
 */
export const log = {
  info(message: string, fields: Readonly<Record<string, string | number>> = {}): void {
    console.info({ message, ...fields });
  },
  warn(message: string, fields: Readonly<Record<string, string | number>> = {}): void {
    console.warn({ message, ...fields });
  },
  error(message: string, cause: unknown, fields: Readonly<Record<string, string | number>> = {}): void {
    const error =
      cause instanceof Error ? { name: cause.name, message: cause.message, stack: cause.stack } : String(cause);
    console.error({ message, error, ...fields });
  },
};
