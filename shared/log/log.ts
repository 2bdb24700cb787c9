import type { Context } from 'aws-lambda';

/** What a line says of itself: Powertools drops some of these from what it is given, and others would be overwritten. */
export const reservedFields = [
  'level',
  'message',
  'timestamp',
  'service',
  'sampling_rate',
  'function_request_id',
  'xray_trace_id',
  'error',
] as const;

/** Ids, sizes and codes: never an answer, never an address. Under names of their own. */
export type LogFields = Readonly<Record<string, string | number>> & {
  readonly [Name in (typeof reservedFields)[number]]?: never;
};

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
