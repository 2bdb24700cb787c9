import { isZone } from '../../../shared/time/wall-clock.ts';
import { partsOf, shownOf } from '../../../shared/web/pages/desk/edit/written.ts';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { programmesOf } from '../programme/programmes-of.ts';
import { readWritten } from '../programme/read-written.ts';
import { writtenSource } from '../programme/written-source.ts';

/** The zone of the latest session of an organiser; empty: there is none yet. The next one is likely to be there, too. */
export async function usualZone({ signIn }: SignedInVisit, deps: DeskDeps): Promise<string> {
  const own = await programmesOf(signIn.organiser, signIn.address, deps);
  const organised = own.filter(({ role }) => role === 'organiser');
  const sessions = await Promise.all(
    organised.map(async (programme) => {
      const written = readWritten((await writtenSource(programme, deps)).source);
      if (written === undefined) return [];
      return partsOf(written, 'sessions').map((place) => ({
        zone: shownOf(written, `${place}.zone`),
        opens: shownOf(written, `${place}.opens`),
      }));
    }),
  );
  const known = sessions.flat().filter(({ zone }) => zone !== '' && isZone(zone));
  return known.sort((one, other) => one.opens.localeCompare(other.opens)).at(-1)?.zone ?? '';
}
