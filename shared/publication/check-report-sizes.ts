import { checkProgrammeSize, overLimit } from '../programme/check-sizes.ts';
import type { Fault } from '../programme/fault.ts';
import { published } from '../programme/published.ts';
import type { Plan } from '../programme/publishing/plan.ts';
import type { ProgrammeFile } from '../programme/schema.ts';
import type { Session } from '../programme/session.ts';
import {
  largestEarlier,
  largestProgrammePublication,
  largestSessionPublication,
  largestSpeakers,
} from './largest-publication.ts';

/** Where a report would be too large for the store, whatever is answered. Takes a file that has no other faults. */
export function checkReportSizes(file: ProgrammeFile): Fault[] {
  const { sessions } = published(file);
  return [
    ...sessions.flatMap((session, at) =>
      overLimit('sessionReport', ['sessions', at], sessionReportBytes(session, file.follows)),
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
  return sessions.length < 2 ? [] : overLimit('programmeReport', ['sessions'], programmeReportBytes(sessions, follows));
}

/** The most bytes of a session's report. Any may be the only one that takes place: then the earlier programme is beside it. */
export function sessionReportBytes(session: Session, follows: string | undefined): number {
  return largestSessionPublication(session) + beside(session, follows);
}

/** The most bytes of an item of the report of all sessions together: what it has itself, or what is released of speakers. */
export function programmeReportBytes(sessions: readonly Session[], follows: string | undefined): number {
  const [first] = sessions;
  const report = largestProgrammePublication(sessions) + (first === undefined ? 0 : beside(first, follows));
  return Math.max(report, largestSpeakers(sessions));
}

/** What the results of an earlier programme add. */
function beside(session: Session, follows: string | undefined): number {
  return follows === undefined ? 0 : largestEarlier(session);
}
