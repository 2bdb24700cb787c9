import { after, day, type Instant } from './instant.ts';

/**
 * A change of a zone's rules in 2025 or later that a running Node may not know yet. Source of all: the NEWS of the time zone
 * database (https://data.iana.org/time-zones/tzdb/NEWS).
 */
export interface ZoneChange {
  readonly zone: string;
  /** The release of the time zone database that brought it. */
  readonly release: string;
  /** From when on data without it is wrong. */
  readonly from: Instant;
  /** When the offset tells old data from new. */
  readonly probe: Instant;
  /** The offset from UTC at the probe by the new rules, in minutes. */
  readonly offset: number;
  /** Old data is wrong in the hours in which clocks are changed alone. */
  readonly onlyAtChanges?: true;
}

const change = (
  zone: string,
  release: string,
  from: string,
  probe: string,
  offset: number,
  more: Pick<ZoneChange, 'onlyAtChanges'> = {},
): ZoneChange => ({ zone, release, from: from as Instant, probe: probe as Instant, offset, ...more });

export const zoneChanges: readonly ZoneChange[] = [
  // Paraguay keeps summer time.
  change('America/Asuncion', '2025a', '2025-03-23T03:00:00.000Z', '2025-07-01T00:00:00.000Z', -180),
  // The region of Aysén in Chile, a zone of its own since then.
  change('America/Coyhaique', '2025b', '2025-04-06T03:00:00.000Z', '2025-07-01T00:00:00.000Z', -180),
  // Moldova changes its clocks an hour later than was thought.
  change('Europe/Chisinau', '2026a', '2022-03-27T00:00:00.000Z', '2026-03-29T00:30:00.000Z', 120, {
    onlyAtChanges: true,
  }),
  // British Columbia, Alberta with the Northwest Territories, and Manitoba keep summer time.
  change('America/Vancouver', '2026b', '2026-11-01T09:00:00.000Z', '2026-12-01T00:00:00.000Z', -420),
  change('America/Edmonton', '2026c', '2026-11-01T08:00:00.000Z', '2026-12-01T00:00:00.000Z', -360),
  change('America/Inuvik', '2026d', '2026-11-01T08:00:00.000Z', '2026-12-01T00:00:00.000Z', -360),
  change('America/Winnipeg', '2026e', '2026-11-01T07:00:00.000Z', '2026-12-01T00:00:00.000Z', -300),
  // Morocco and Western Sahara are at Greenwich Mean Time, Ramadan or not.
  change('Africa/Casablanca', '2026c', '2026-09-20T01:00:00.000Z', '2026-12-01T00:00:00.000Z', 0),
  change('Africa/El_Aaiun', '2026c', '2026-09-20T01:00:00.000Z', '2026-12-01T00:00:00.000Z', 0),
  // Cuba skips the end of summer time once.
  change('America/Havana', '2026f', '2026-11-01T05:00:00.000Z', '2026-12-01T00:00:00.000Z', -240),
];

const known = new Map<string, ZoneChange | undefined>();

/**
 * The change of a zone, also under another of its names; undefined for zones whose rules have stood since 2025. It is asked for
 * with each time that is shown, so what was found is kept: there are a few hundred names.
 */
export function zoneChangeOf(zone: string): ZoneChange | undefined {
  if (!known.has(zone)) {
    const name = canonical(zone);
    known.set(
      zone,
      zoneChanges.find((each) => canonical(each.zone) === name),
    );
  }
  return known.get(zone);
}

/** Whether data without a change is wrong at a moment, or may be. */
export function concerns({ zone, from, onlyAtChanges }: ZoneChange, at: Instant): boolean {
  if (at < from) return false;
  // Clocks are changed within a day of it.
  return onlyAtChanges === undefined || offsetMinutes(after(at, -day), zone) !== offsetMinutes(after(at, day), zone);
}

/** By how many minutes the data of this Node is off at the probe of a change: 0 when it knows it, without end where it has no such zone. */
export function minutesOff({ zone, probe, offset }: ZoneChange): number {
  return isZone(zone) ? Math.abs(offsetMinutes(probe, zone) - offset) : Number.POSITIVE_INFINITY;
}

/** What clocks in a zone are ahead of UTC at an instant, in minutes, by the data of this Node. */
export function offsetMinutes(at: Instant, zone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(at))
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign = '+', hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/** One name for all names of a zone; the name itself where this machine does not know it. */
function canonical(zone: string): string {
  return isZone(zone) ? new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone : zone;
}

/** Whether this machine's time-zone database knows the zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
