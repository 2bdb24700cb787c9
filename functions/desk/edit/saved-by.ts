import { after } from '../../../shared/time/instant.ts';
import type { SavedBy } from '../../../shared/web/pages/desk/edit/saved-line.tsx';
import type { ProgrammeVisit } from '../context.ts';

/** Who has saved the draft that a page shows, and whether that was who looks at it, a moment ago. */
export function savedBy({ programme, signIn, now }: ProgrammeVisit, zone: string): SavedBy | undefined {
  const { draft } = programme;
  if (draft === undefined) return undefined;
  const { at, by } = draft;
  return { at, by, zone, isJust: by === signIn.address && now < after(at, moment) };
}

/** In milliseconds: as long as a page may take to come back on a slow phone. */
const moment = 15_000;
