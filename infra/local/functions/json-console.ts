import { format } from 'node:util';

/** Lambda's log levels, the least important first. */
const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'] as const;

/** One of Lambda's log levels. */
export type LogLevel = (typeof LEVELS)[number];

const METHODS = { trace: 'TRACE', debug: 'DEBUG', log: 'INFO', info: 'INFO', warn: 'WARN', error: 'ERROR' } as const;

/**
 * Makes `console` write as it does on Lambda when the log format of a function is JSON: one object a line, with time,
 * level and request id, and nothing below the function's application log level. See
 * https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html
 */
export function useJsonConsole(
  least: string | undefined,
  requestId: () => string,
  write: (line: string) => void,
): void {
  const from = (LEVELS as readonly (string | undefined)[]).indexOf(least);
  for (const [method, level] of Object.entries(METHODS)) {
    console[method as keyof typeof METHODS] = (...parts: unknown[]) => {
      if (LEVELS.indexOf(level) >= from) write(`${logRecord(level, requestId(), new Date(), parts)}\n`);
    };
  }
}

/** The line that one console call becomes: a single value as it is, several as the text that they make together. */
export function logRecord(level: LogLevel, requestId: string, at: Date, parts: readonly unknown[]): string {
  const record = { timestamp: at.toISOString(), level, requestId };
  const error = parts.find((part) => part instanceof Error);
  if (parts.length === 1) {
    const message = error === undefined ? parts[0] : described(error);
    return jsonOf({ ...record, message }) ?? JSON.stringify({ ...record, message: format(...parts) });
  }
  return JSON.stringify({ ...record, message: format(...parts), ...(error && described(error)) });
}

/** An error as Lambda writes it into a log. */
export function described(error: Error): { errorType: string; errorMessage: string; stackTrace: string[] } {
  return { errorType: error.name, errorMessage: error.message, stackTrace: error.stack?.split('\n') ?? [] };
}

/** Undefined for what JSON can't hold: circles and big integers. */
function jsonOf(value: object): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
