import { publishedVersions } from '../../../shared/desk/versions.ts';
import type { Programme } from '../../../shared/programme/programme.ts';
import { openTarget, type Target } from '../target/target.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { textTable } from '../terminal/text-table.ts';

/** Lists the files that a programme was published from, the newest first. */
export async function versionsCommand(programme: string, options: TargetOptions): Promise<CommandResult> {
  const target = await openTarget(options);
  const { version } = await publishedProgramme(programme, target);
  const versions = publishedVersions(await target.versions.list(programme), version);
  const rows = versions.map(({ number, at, by }) => [number, `${at.slice(0, 16).replace('T', ' ')} UTC`, by]);
  return {
    text:
      rows.length === 0
        ? `No file of ${programme} is kept: it was published before that was done. "debrief migrate" makes one of what is stored.`
        : textTable(['version', 'published', 'by'], rows),
    json: { programme, versions: versions.map(({ number, at, by }) => ({ number, at, by })) },
  };
}

/** A published programme. Throws a CommandError where there is none. */
export async function publishedProgramme(id: string, { programmes }: Pick<Target, 'programmes'>): Promise<Programme> {
  const found = await programmes.findProgramme(id);
  if (found !== undefined) return found;
  const ids = (await programmes.listProgrammes()).map((programme) => programme.id);
  throw new CommandError(
    `no programme ${id} is published here (${ids.length === 0 ? 'none is' : `there are: ${ids.join(', ')}`})`,
  );
}
