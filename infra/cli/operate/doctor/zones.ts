import { acceptsUntil, type Session } from '../../../../shared/programme/session.ts';
import { sideBySide } from '../../../../shared/programme/side-by-side.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { minutesOff } from '../../../../shared/time/zone-changes.ts';
import type { ZoneAgreement } from '../../target/function-zones.ts';
import { readable } from '../../target/readable.ts';
import type { Target } from '../../target/target.ts';
import { otherTimes, zoneWarnings } from '../../target/zone-warnings.ts';
import { type Check, ok, warn } from './check.ts';

/** Sessions that are read at once. */
const readAtOnce = 16;

/**
 * Whether this Node knows the rules of all zones in which sessions are still to be or to end, and whether the functions show the same
 * times.
 *
 * @param ask how the functions of a deployed stage show times; absent: they run on this Node
 */
export async function zoneCheck(
  { programmes }: Pick<Target, 'programmes'>,
  now: Instant,
  ask?: (sessions: readonly Session[]) => Promise<ZoneAgreement>,
  off: typeof minutesOff = minutesOff,
): Promise<Check> {
  // What can't be read is told by the check of stored items.
  const codes = (await programmes.listProgrammes(() => {})).flatMap(({ sessions }) => sessions);
  const stored = await sideBySide(codes, readAtOnce, (code) => readable(programmes.findSession(code), () => {}));
  const coming = stored.flatMap((session) => (session === undefined || acceptsUntil(session) < now ? [] : [session]));
  const warnings = zoneWarnings(coming, off);
  // Where this Node is the older one it can't say that others were wrong.
  const moved = otherTimes(coming.filter((session) => zoneWarnings([session], off).length === 0));
  const asked = ask === undefined ? undefined : await answerOf(ask(coming));
  const differences = asked?.differences ?? [];
  const found = [
    ...moved,
    ...warnings,
    ...(differences.length === 0
      ? []
      : [
          `the functions (${asked?.data}) show other times than this Node (${process.versions.tz}): ${differences.join('; ')}`,
        ]),
    ...(asked?.problem === undefined
      ? []
      : [`whether the functions show the same times is not known (${asked.problem})`]),
  ];
  if (found.length === 0) {
    const knows = `tz ${process.versions.tz} knows those of the sessions to come`;
    return ok('time zones', asked === undefined ? knows : `${knows}; the functions agree (${asked.data})`);
  }
  return warn('time zones', found.join('; '), remedyOf({ moved, warnings, differences }));
}

function remedyOf({ moved, warnings, differences }: Readonly<Record<string, readonly string[]>>): string {
  if (warnings?.length)
    return 'Run this and publish with a newer Node: 22.23 and 24.22 have data of 2026c or later. What an older one has published opens and closes at what that took for the time; what a newer one has published is right.';
  if (moved?.length)
    return 'Other time zone data has published them. Publish the file again with this Node, if its data is the newer one; the plan shows the change.';
  return differences?.length
    ? 'Both are the same moments, which publishing has set. If the clocks here are not the law’s, publish again with a newer Node; if those there are not, AWS renews its runtimes by itself.'
    : 'Deploy this version, and run this as somebody who may call the functions (lambda:InvokeFunction).';
}

/** What could not be asked is told beside what this Node knows by itself. */
async function answerOf(
  asking: Promise<ZoneAgreement>,
): Promise<Partial<ZoneAgreement> & { readonly problem?: string }> {
  try {
    return await asking;
  } catch (cause) {
    return { problem: (cause as Error).message };
  }
}
