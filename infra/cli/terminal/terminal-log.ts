import { writeFileSync } from 'node:fs';

/**
 * The log of a stack that runs in a terminal: what its functions write goes to a file, begun anew with the first line, so that the
 * addresses stay in sight; of an error, one line is shown. What is no JSON is said by the stack itself, to who sits there.
 *
 * @param show takes what is shown, a line at a time
 */
export function terminalLog(file: string, show: (line: string) => void): (line: string) => void {
  let isBegun = false;
  return (line) => {
    const shown = shownOf(line, file);
    if (shown !== undefined) show(shown);
    try {
      writeFileSync(file, `${line}\n`, { flag: isBegun ? 'a' : 'w' });
      isBegun = true;
    } catch {
      // No space, for example: the stack goes on, and its own parts say so.
    }
  };
}

/** What is shown of a line; undefined: nothing, it is no fault. */
function shownOf(line: string, file: string): string | undefined {
  const record = recordOf(line);
  if (record === undefined) return line;
  const { level, message, error } = record;
  if (level !== 'ERROR' && level !== 'FATAL') return undefined;
  const said = [message, error].map(textOf).filter((text) => text !== '');
  return `${said.join(': ') || 'An error'} (more in ${file})`;
}

/** In one line: a text, or the message of an error. */
function textOf(said: unknown): string {
  if (typeof said === 'string') return said.split('\n', 1).join('');
  if (typeof said !== 'object' || said === null) return '';
  const { message, errorMessage } = said as Record<string, unknown>;
  return textOf(message ?? errorMessage);
}

function recordOf(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
