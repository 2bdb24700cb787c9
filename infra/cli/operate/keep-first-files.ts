import { publishedText } from '../../../shared/authoring/published-text.ts';
import { fileKeeper } from '../../../shared/desk/file-keeper.ts';
import { foundSessions } from '../../../shared/programme/found-sessions.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { readable } from '../target/readable.ts';
import type { Target } from '../target/target.ts';

/** Programmes whose file was not kept yet when they were published. */
export interface FirstFiles {
  /** A file was made for them, of what is stored. */
  readonly kept: readonly string[];
  /** None could be made, or somebody published meanwhile: run it again. */
  readonly missed: readonly string[];
}

/**
 * Makes a file for each programme that was published before files were kept, so that its organisers find it at the desk and go on
 * with it. Doing it again changes nothing.
 */
export async function keepFirstFiles(target: Target): Promise<FirstFiles> {
  const missed: string[] = [];
  const note = ({ message }: Error) => void missed.push(message);
  const kept: string[] = [];
  for (const programme of await target.programmes.listProgrammes(note)) {
    if (programme.version !== undefined) continue;
    const outcome = await readable(keepFirstFile(programme, target), note);
    if (outcome === 'published') kept.push(programme.id);
    if (outcome === 'lost') missed.push(programme.id);
  }
  return { kept, missed };
}

async function keepFirstFile(
  programme: Programme,
  { programmes, versions, memberships }: Target,
): Promise<'published' | 'lost' | 'nothing'> {
  const [first, ...others] = await foundSessions(programme.sessions, programmes);
  // None of its sessions took place, and they are gone.
  if (first === undefined) return 'nothing';
  const source = { text: publishedText(programme, [first, ...others]), beside: {} };
  const keepFile = fileKeeper({ source, by: 'debrief migrate' }, { versions, memberships, clock: systemClock });
  const version = await keepFile(programme);
  if (version === undefined) return 'nothing';
  return programmes.putProgramme({ ...programme, version, revision: (programme.revision ?? 0) + 1 }, programme);
}
