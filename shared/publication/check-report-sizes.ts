import { checkProgrammeSize } from '../programme/check-sizes.ts';
import type { Fault } from '../programme/fault.ts';
import { itemLimit } from '../programme/item-size.ts';
import { published } from '../programme/published.ts';
import type { Plan } from '../programme/publishing/plan.ts';
import type { ProgrammeFile } from '../programme/schema.ts';
import type { Session } from '../programme/session.ts';
import { largestEarlier, largestProgrammePublication, largestSessionPublication } from './largest-publication.ts';

/** Where a report would be too large for the store, whatever is answered. Takes a file that has no other faults. */
export function checkReportSizes(file: ProgrammeFile): Fault[] {
  const { sessions } = published(file);
  return [
    ...sessions.flatMap((session, at): Fault[] =>
      // Any of them may be the only one that takes place: then the earlier programme is beside it.
      tooLarge(
        ['sessions', at],
        'the report of this session',
        largestSessionPublication(session) + beside(session, file.follows),
      ),
    ),
    ...checkJointReport(sessions, file.follows),
  ];
}

/**
 * The same of what a plan would make of a programme: its item and its report are of the sessions that are stored, too, as
 * they are, and of those that are no longer in the file.
 */
export function checkPlanSizes({ programme, sessions, leftBehind }: Plan): Fault[] {
  const all: readonly Session[] = [...sessions, ...leftBehind].map(({ session }) => session);
  return [
    ...checkProgrammeSize(programme.next),
    ...checkJointReport(
      all.filter(({ cancelledAt }) => cancelledAt === undefined),
      programme.next.follows,
    ),
  ];
}

/** The report of a single session is that session's. */
function checkJointReport(sessions: readonly Session[], follows: string | undefined): Fault[] {
  const [first] = sessions;
  if (first === undefined || sessions.length === 1) return [];
  const bytes = largestProgrammePublication(sessions) + beside(first, follows);
  return tooLarge(['sessions'], 'the report of the whole programme', bytes);
}

/** What the results of an earlier programme add. */
function beside(session: Session, follows: string | undefined): number {
  return follows === undefined ? 0 : largestEarlier(session);
}

function tooLarge(path: Fault['path'], what: string, bytes: number): Fault[] {
  if (bytes <= itemLimit) return [];
  return [
    {
      path,
      problem: `${what} may take ${Math.ceil(bytes / 1024)} kB, and the store takes ${itemLimit / 1024} kB`,
      remedy: 'ask less of each speaker or topic, give number questions fewer values, or divide the programme',
    },
  ];
}
