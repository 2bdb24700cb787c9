import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withExtendedClosings } from '../../../shared/authoring/extended-closings.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { publishedText } from '../../../shared/authoring/published-text.ts';
import { publishedVersions } from '../../../shared/desk/versions.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import { openTarget, type Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { publishedProgramme } from './versions.ts';
import { writeNewFile } from './write-new-file.ts';

/** What `download` is told. */
interface DownloadOptions extends TargetOptions {
  /** The file to write. */
  readonly to: string;
  /** Which of those that are kept; absent: the newest. */
  readonly version?: number;
}

/**
 * Writes the file that a programme was published from, comments included, and those that it names beside it: a version that is asked for
 * as it was; the newest with the closings to which sessions were extended since, so that publishing it again doesn't take that back.
 */
export async function downloadCommand(id: string, options: DownloadOptions): Promise<CommandResult> {
  const target = await openTarget(options);
  const programme = await publishedProgramme(id, target);
  const { source, said, number } = await sourceOf(programme, options.version, target);
  const beside = besideOf(source, options.to);
  writeNewFile(options.to, source.text);
  for (const { file, bytes, isThere } of beside) if (!isThere) writeNewFile(file, bytes);
  const files = beside.map(({ file }) => file);
  return {
    text: `${[options.to, ...files].join(', ')}: ${said}.`,
    json: { programme: id, file: options.to, beside: files, ...(number !== undefined && { version: number }) },
  };
}

interface Found {
  readonly source: ProgrammeSource;
  readonly said: string;
  readonly number?: number;
}

async function sourceOf(programme: Programme, wanted: number | undefined, target: Target): Promise<Found> {
  const { id } = programme;
  const published = publishedVersions(await target.versions.list(id), programme.version);
  const version = wanted === undefined ? published[0] : published.find(({ number }) => number === wanted);
  if (version !== undefined) {
    const found = await target.versions.find(id, version.number);
    if (found === undefined) throw new CommandError(`version ${version.number} of ${id} is listed, and not there`);
    const { number, source, at, by } = found;
    const said = `version ${number}, published ${at.slice(0, 16).replace('T', ' ')} UTC by ${by}`;
    if (wanted !== undefined) return { source, number, said };
    const now = withExtendedClosings(source, await foundSessions(programme.sessions, target.programmes));
    const isExtended = now.text !== source.text;
    return { source: now, number, said: isExtended ? `${said}, with the closings that were extended since` : said };
  }
  if (wanted !== undefined) {
    const numbers = published.map(({ number }) => number).join(', ') || 'none';
    throw new CommandError(`there is no version ${wanted} of ${id}; there are: ${numbers} ("debrief versions ${id}")`);
  }
  const [first, ...others] = await foundSessions(programme.sessions, target.programmes);
  if (first === undefined) throw new CommandError(`programme ${id} has no session that its file could be made of`);
  return {
    source: { text: publishedText(programme, [first, ...others]), beside: {} },
    said: 'made of what is stored, without comments, as no file was kept when it was published',
  };
}

/** Where the files beside it go. Throws a CommandError where one would be written over, or leads out of the folder. */
function besideOf({ beside }: ProgrammeSource, to: string) {
  const folder = path.dirname(path.resolve(to));
  return Object.entries(beside).map(([name, base64]) => {
    const file = path.resolve(folder, name);
    const bytes = Buffer.from(base64, 'base64');
    // Names may have been written by somebody else, at the desk.
    if (path.isAbsolute(name) || path.relative(folder, file).startsWith('..')) {
      throw new CommandError(`the file names ${name} beside it, which leads out of ${folder}: nothing was written`);
    }
    const isThere = existsSync(file);
    if (isThere && !readFileSync(file).equals(bytes)) {
      throw new CommandError(`${file} is there already, and is another one: name a file in another folder`);
    }
    return { file, bytes, isThere };
  });
}
