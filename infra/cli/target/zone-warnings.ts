import { published } from '../../../shared/programme/published.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { minutesOff, zoneChangeOf } from '../../../shared/time/zone-changes.ts';

/** What tells when a session is, and where. */
type Timed = Pick<Session, 'code' | 'zone' | 'closesAt'>;

/**
 * A sentence for each zone whose rules have changed after the time zone data of this Node was made, and in which sessions take
 * place after that change: what is old, what may be wrong by how much, and what to do.
 *
 * @param off by how many minutes this Node is off; tests know of other Nodes
 */
export function zoneWarnings(sessions: readonly Timed[], off: typeof minutesOff = minutesOff): string[] {
  const zones = [...new Set(sessions.map(({ zone }) => zone))];
  return zones.flatMap((zone) => {
    const change = zoneChangeOf(zone);
    if (change === undefined) return [];
    const codes = sessions.filter((each) => each.zone === zone && each.closesAt >= change.from).map(({ code }) => code);
    const minutes = off(change);
    if (codes.length === 0 || minutes === 0) return [];
    return [
      `the time zone data of this Node (${process.version}, ${process.versions.tz}) does not know what changed in ${zone} from ` +
        `${change.from.slice(0, 10)} on (${change.release}): times of ${codes.join(', ')} may be ${minutes} minutes off. ` +
        `Run this with a Node whose "node -p process.versions.tz" says ${change.release} or later, and publish with that`,
    ];
  });
}

/** The same for the sessions of a file. */
export function zoneWarningsOf(file: ProgrammeFile): string[] {
  return zoneWarnings(published(file).sessions);
}
