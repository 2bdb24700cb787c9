import type { Context } from 'aws-lambda';

/** Ids, sizes and codes: never an answer, never an address. */
type LogFields = Readonly<Record<string, string | number>>;

/** One structured line an event. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  /** @param cause what was thrown, if anything was */
  error(message: string, cause: unknown, fields?: LogFields): void;
}

/** The log of a function. */
export interface CallLog extends Log {
  /** Says which call the lines after it belong to. */
  ofCall(context: Context): void;
}
