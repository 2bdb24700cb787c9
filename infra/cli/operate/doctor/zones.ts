import { acceptsUntil } from '../../../../shared/programme/session.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { minutesOff } from '../../../../shared/time/zone-changes.ts';
import { readable } from '../../target/readable.ts';
import type { Target } from '../../target/target.ts';
import { zoneWarnings } from '../../target/zone-warnings.ts';
import { type Check, ok, warn } from './check.ts';

/** Whether this Node knows the rules of all zones in which sessions are still to be or to end. */
export async function zoneCheck(
  { programmes }: Pick<Target, 'programmes'>,
  now: Instant,
  off: typeof minutesOff = minutesOff,
): Promise<Check> {
  // What can't be read is told by the check of stored items.
  const codes = (await programmes.listProgrammes(() => {})).flatMap(({ sessions }) => sessions);
  const stored = await Promise.all(codes.map((code) => readable(programmes.findSession(code), () => {})));
  const coming = stored.flatMap((session) => (session === undefined || acceptsUntil(session) < now ? [] : [session]));
  const warnings = zoneWarnings(coming, off);
  const [first, ...others] = warnings;
  if (first === undefined) return ok('time zones', `tz ${process.versions.tz} knows those of the sessions to come`);
  return warn(
    'time zones',
    [first, ...others].join('; '),
    'What was published by a Node that did not know the change opens and closes at what that Node took for the time.',
  );
}
