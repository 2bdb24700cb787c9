import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import type { ProgrammeLimits } from '../../../shared/programme/limits.ts';
import { ProgrammeFileError, readProgramme } from '../../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { checkReportSizes } from '../../../shared/publication/check-report-sizes.ts';
import { isKeepable } from '../../../shared/store/dynamodb/desk/packed-source.ts';
import { CommandError } from '../terminal/command-error.ts';

/** A programme, and the files that it was read from. */
export interface ReadFile {
  readonly programme: ProgrammeFile;
  readonly source: ProgrammeSource;
}

/** The programme in a file, within the limits of a stage. Throws a CommandError that names every fault in it. */
export function readProgrammeFile(path: string, limits?: ProgrammeLimits): ProgrammeFile {
  return readWithSource(path, limits).programme;
}

/** The same, with the file itself and those that it names beside it, to be kept. */
function readWithSource(path: string, limits?: ProgrammeLimits): ReadFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'it does not exist' : String(cause);
    throw new CommandError(`the programme file ${path} can't be read: ${reason}`);
  }
  const beside: Record<string, string> = {};
  const readBeside = (name: string) => {
    const bytes = bytesBeside(path, name);
    if (bytes !== undefined) beside[name] = bytes.toString('base64');
    return bytes;
  };
  try {
    const programme = readProgramme(text, basename(path), limits, checkReportSizes, readBeside);
    return { programme, source: { text, beside } };
  } catch (cause) {
    if (!(cause instanceof ProgrammeFileError)) throw cause;
    const { lines } = cause;
    const more = lines.length > 20 ? [`... and ${lines.length - 20} more`] : [];
    throw new CommandError([...lines.slice(0, 20), ...more].join('\n'));
  }
}

/** The same of a file that is to be published. Throws a CommandError, too, where it can't be kept. */
export function readKeepable(path: string, limits?: ProgrammeLimits): ReadFile {
  const read = readWithSource(path, limits);
  if (isKeepable(read.source)) return read;
  const beside = Object.keys(read.source.beside);
  const files = [path, ...beside].join(' and ');
  throw new CommandError(
    `${files} can't be kept: packed, they are larger than 380 kB. Take out comments that nobody needs`,
  );
}

function bytesBeside(path: string, name: string): Buffer | undefined {
  try {
    return readFileSync(resolve(dirname(path), name));
  } catch {
    return undefined;
  }
}
