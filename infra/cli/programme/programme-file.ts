import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { ProgrammeLimits } from '../../../shared/programme/limits.ts';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { checkReportSizes } from '../../../shared/publication/check-report-sizes.ts';
import { CommandError } from '../terminal/command-error.ts';

/** The programme in a file, within the limits of a stage. Throws a CommandError that names every fault in it. */
export function readProgrammeFile(path: string, limits?: ProgrammeLimits): ProgrammeFile {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'it does not exist' : String(cause);
    throw new CommandError(`the programme file ${path} can't be read: ${reason}`);
  }
  try {
    return readProgramme(source, basename(path), limits, checkReportSizes, (name) => bytesBeside(path, name));
  } catch (cause) {
    if (!(cause instanceof ProgrammeFileError)) throw cause;
    const { lines } = cause;
    const more = lines.length > 20 ? [`... and ${lines.length - 20} more`] : [];
    throw new CommandError([...lines.slice(0, 20), ...more].join('\n'));
  }
}

function bytesBeside(path: string, name: string): Uint8Array | undefined {
  try {
    return readFileSync(resolve(dirname(path), name));
  } catch {
    return undefined;
  }
}
