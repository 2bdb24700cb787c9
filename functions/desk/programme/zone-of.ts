import { isZone } from '../../../shared/time/zone-changes.ts';
import { partsOf, shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { DeskProgramme } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { readWritten } from './read-written.ts';
import { writtenSource } from './written-source.ts';

/** The zone in which moments of a programme are said: that of its first session that says one. */
export function zoneOf(written: Written | undefined): string {
  if (written === undefined) return 'UTC';
  const zones = partsOf(written, 'sessions').map((session) => shownOf(written, `${session}.zone`));
  return zones.find(isZone) ?? 'UTC';
}

/** The same of a programme whose file is not at hand. */
export async function zoneOfProgramme(
  programme: DeskProgramme,
  deps: Pick<DeskDeps, 'programmes' | 'versions'>,
): Promise<string> {
  return zoneOf(readWritten((await writtenSource(programme, deps)).source));
}
