import { type Exclusion, excludedClasses } from '../programme/exclusion.ts';
import type { StoredSession } from '../programme/session.ts';
import { headOf, leftOutOf } from '../publication/counted-sets.ts';
import { courseOf } from '../publication/course.ts';
import { type Obstacle, obstacleOf } from '../publication/obstacle.ts';
import type { LeftOut, Publication, Seal } from '../publication/publication.ts';
import type { Publications } from '../publication/publications.ts';
import type { SessionContext } from '../publication/session-publication.ts';
import { toldInAll } from '../publication/told.ts';
import { type AnswerClass, areSame } from '../response/answer-classes.ts';
import { type ClassFold, foldWithout } from '../tally/fold.ts';
import type { Tally } from '../tally/tally.ts';

type Reports = Pick<Publications, 'findPublication'>;

/**
 * The classes that the next report of a session leaves out, by which decision, and what keeps it from leaving out those that
 * are decided.
 */
export interface Leaving {
  readonly without: readonly AnswerClass[];
  /** The latest on these classes: while a later one waits, not the latest of all. */
  readonly decision: Exclusion | undefined;
  readonly obstacle: Obstacle | undefined;
}

/** What is decided of a session; where that has to wait, what the latest publication leaves out. */
export async function leavingOf(
  session: Pick<StoredSession, 'exclusions'>,
  parts: readonly ClassFold[],
  latest: Publication | undefined,
  reports: Reports,
): Promise<Leaving> {
  const decided = excludedClasses(session);
  if (session.exclusions === undefined) return { without: decided, decision: undefined, obstacle: undefined };
  const course = courseOf(decided, latest, await headOf(latest, reports));
  const count = (classes: readonly AnswerClass[]) => foldWithout(parts, classes).tally.responses;
  const obstacle = obstacleOf(decided, course, count);
  const without = obstacle === undefined ? decided : leftOutOf(latest);
  return { without, decision: decisionOn(without, session), obstacle };
}

function decisionOn(
  without: readonly AnswerClass[],
  { exclusions = [] }: Pick<StoredSession, 'exclusions'>,
): Exclusion | undefined {
  return exclusions.findLast(({ classes }) => areSame(classes, without));
}

/** What the publication of a seal comes after. That it can be made was asked when it was sealed. */
export async function courseOfSeal(
  { session, without = [] }: Pick<Seal, 'session' | 'without'>,
  latest: Publication | undefined,
  reports: Reports,
): Promise<NonNullable<SessionContext['course']>> {
  const course = courseOf(without, latest, await headOf(latest, reports));
  if (course === 'back') throw new Error(`${session} was sealed with answers that its reports left out before`);
  if (course.kind !== 'repeat') return course;
  const of = latest && (await reports.findPublication(latest.topic, course.number));
  if (of === undefined) throw new Error(`the publication ${course.number} of ${session} is missing`);
  return { kind: 'repeat', of };
}

/**
 * What is said of the answers that a publication leaves out: nothing where it leaves out none. How many they are is said once: a
 * later number would tell how many were deleted in between. So would the first one after another report: then it is by how many
 * the two differ, with those who were deleted in between, which tells nothing that they don't.
 */
export function exclusionOf(
  session: Pick<StoredSession, 'exclusions'>,
  { without = [], everybody, tally }: Pick<Seal, 'without' | 'everybody' | 'tally'>,
  course: SessionContext['course'],
): LeftOut | undefined {
  const decision = decisionOn(without, session);
  if (decision === undefined) return undefined;
  // Whoever reads that something was left out before reads that it is counted again.
  if (without.length === 0) return wasLeftOut(course) ? { ...decision, answers: 0 } : undefined;
  if (everybody === undefined) return undefined;
  return { ...decision, ...(said(course) ?? inAll(course, everybody, tally)) };
}

type HowMany = Pick<LeftOut, 'answers' | 'withDeleted'>;

function said(course: SessionContext['course']): HowMany | undefined {
  const before = course?.kind === 'repeat' ? course.of : course?.kind === 'next' ? course.after : undefined;
  if (before?.exclusion === undefined || (course?.kind === 'next' && before.kind === 'interim')) return undefined;
  const { answers, withDeleted } = before.exclusion;
  return { answers, ...(withDeleted && { withDeleted }) };
}

function wasLeftOut(course: SessionContext['course']): boolean {
  if (course === undefined || course.kind === 'first') return false;
  return course.kind === 'repeat' || course.after.counted !== undefined;
}

function inAll(course: SessionContext['course'], everybody: Tally, { responses }: Tally): HowMany {
  // Also where nobody has deleted: that it is said only of others would tell.
  if (course?.kind === 'step' && course.after.kind !== 'interim') {
    return { answers: toldInAll(course.after) - responses, withDeleted: true };
  }
  return { answers: everybody.responses - responses };
}
