import { existsSync, readFileSync } from 'node:fs';
import { isProgrammeId } from '../../../shared/authoring/next-names.ts';
import { publishedText } from '../../../shared/authoring/published-text.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { readProgrammeFile } from './programme-file.ts';

/** A programme from which another one is made. */
interface EarlierProgramme {
  readonly programme: string;
  readonly text: string;
  readonly isPublished: boolean;
}

/** The programme of a file, or the published one of an id. */
export async function earlierProgramme(from: string, options: TargetOptions): Promise<EarlierProgramme> {
  return existsSync(from) || !isProgrammeId(from) ? writtenIn(from) : publishedAs(from, options);
}

function writtenIn(file: string): EarlierProgramme {
  const { programme } = readProgrammeFile(file);
  return { programme, text: readFileSync(file, 'utf8'), isPublished: false };
}

/** A published programme as its file has it; where none is kept, or it names others beside it, as it is stored. */
async function publishedAs(id: string, options: TargetOptions): Promise<EarlierProgramme> {
  const { openTarget } = await import('../target/target.ts');
  const target = await openTarget(options).catch((cause: unknown) => {
    if (!(cause instanceof CommandError)) throw cause;
    throw new CommandError(`there is no file ${id}, and where programmes are published is not known: ${cause.message}`);
  });
  const found = await target.programmes.findProgramme(id);
  const [first, ...others] = await foundSessions(found?.sessions ?? [], target.programmes);
  if (found === undefined || first === undefined) {
    const ids = (await target.programmes.listProgrammes()).map((programme) => programme.id);
    throw new CommandError(
      `there is no file ${id}, and no programme ${id} is published here (${ids.length === 0 ? 'none is' : `there are: ${ids.join(', ')}`})`,
    );
  }
  const kept = found.version === undefined ? undefined : await target.versions.find(id, found.version);
  // What the kept file names beside it is not here; what is stored holds its logo and words itself.
  const isAlone = kept !== undefined && Object.keys(kept.source.beside).length === 0;
  return {
    programme: id,
    isPublished: true,
    text: isAlone ? kept.source.text : publishedText(found, [first, ...others]),
  };
}
