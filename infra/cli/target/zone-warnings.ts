import { published } from '../../../shared/programme/published.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { wallClockInstant, wallClockText } from '../../../shared/time/wall-clock.ts';
import { concerns, minutesOff, zoneChangeOf } from '../../../shared/time/zone-changes.ts';

/** What tells when a session is, and where. */
export type Timed = Pick<Session, 'code' | 'zone' | 'opensAt' | 'closesAt'>;

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
    const codes = sessions
      .filter((each) => each.zone === zone && [each.opensAt, each.closesAt].some((at) => concerns(change, at)))
      .map(({ code }) => code);
    const minutes = off(change);
    if (codes.length === 0 || minutes === 0) return [];
    return [
      `the time zone data of this Node (${process.version}, ${process.versions.tz}) does not know what changed in ${zone} from ` +
        `${change.from.slice(0, 10)} on (${change.release}): times of ${codes.join(', ')} may be ${minutes} minutes off. ` +
        `Run this with a Node whose "node -p process.versions.tz" says ${change.release} or later, and publish with that`,
    ];
  });
}

/**
 * A sentence for each session whose stored times are not those that its file gives by the data of this Node: it was published by
 * other data. A closing that was moved since then is left aside.
 */
export function otherTimes(
  sessions: readonly Session[],
  instantOf: typeof wallClockInstant = wallClockInstant,
): string[] {
  return sessions.flatMap(({ code, zone, opensAt, closesAt, typed }) => {
    if (typed === undefined) return [];
    const ends = [
      { does: 'opens', local: typed.opens, at: opensAt, was: opensAt },
      { does: 'closes', local: typed.closes, at: closesAt, was: typed.closesAt },
    ];
    return ends
      .filter(({ local, at, was }) => at === was && instantOf(local, zone) !== at)
      .map(({ does, local, at }) => {
        const shown = wallClockText(at, zone);
        return `${code} ${does} at ${shown} in ${zone} by this Node's data (${process.versions.tz}), and its file says ${local}`;
      });
  });
}

/** The warnings about the zones of a file's sessions. */
export function zoneWarningsOf(file: ProgrammeFile): string[] {
  return zoneWarnings(published(file).sessions);
}
