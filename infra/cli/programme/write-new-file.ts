import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../terminal/command-error.ts';

/** Writes a file that is not there yet: nobody's work is written over. */
export function writeNewFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new CommandError(`${file} is there already: name another file`);
    if (code === 'ENOENT') throw new CommandError(`there is no folder ${path.dirname(file)}: make it first`);
    throw cause;
  }
}
