import { needsCode } from '../access/access.ts';
import {
  askedClasses,
  type Exclusion,
  excludedClasses,
  longestName,
  longestReason,
  mostExclusions,
} from '../programme/exclusion.ts';
import { phase, type StoredSession } from '../programme/session.ts';
import { type AnswerClass, areSame, inOrder } from '../response/answer-classes.ts';
import { cleanedText } from '../response/cleaned-text.ts';
import type { Instant } from '../time/instant.ts';
import { wallClockText } from '../time/wall-clock.ts';
import { courseOf } from './course.ts';
import { type CountWithout, type Obstacle, obstacleOf } from './obstacle.ts';
import type { Publication } from './publication.ts';

/** What somebody wants to leave out of the reports of a session; no class: what was left out is to be counted again. */
export interface Wish {
  readonly classes: readonly AnswerClass[];
  readonly reason: string;
}

/** Why nobody can decide what is wished. */
export type Refusal =
  /** It is cancelled, or its answers are deleted: there is nothing to leave out. */
  | 'cancelled'
  | 'expired'
  /** It takes no codes, or demands no proof: all of its answers are without one. */
  | 'no-codes'
  | 'no-proofs'
  | 'no-reason'
  | 'long-reason'
  /** It is decided so already; or nothing is decided that could be taken back. */
  | 'same'
  | 'too-often'
  | Obstacle;

/** Why a decision names nobody. */
export type NameRefusal = 'no-name' | 'long-name';

/** What is known of a session when somebody decides: its latest publication, the one of `headNumber`, and its answers. */
export interface Known {
  readonly latest: Publication | undefined;
  readonly head: Publication | undefined;
  readonly count: CountWithout;
  readonly now: Instant;
}

/** What somebody can decide, and why it has to wait while the session is open. */
export interface ExclusionPlan {
  readonly exclusion: Omit<Exclusion, 'by'>;
  readonly waitsFor: 'few' | 'few-left' | undefined;
}

/** What would come of a wish, whoever decides it (see `decidedBy`), or why it can't be decided. */
export function planExclusion(
  session: StoredSession,
  wish: Wish,
  known: Known,
): ExclusionPlan | { readonly refused: Refusal } {
  const reason = inOneLine(wish.reason);
  const refused = refusalOf(session, wish.classes, known.now) ?? refusalOfReason(reason);
  if (refused !== undefined) return { refused };
  const obstacle = obstacleOf(wish.classes, courseOf(wish.classes, known.latest, known.head), known.count);
  const isWaiting = isStillOpen(session, known.now) && (obstacle === 'few' || obstacle === 'few-left');
  if (obstacle !== undefined && !isWaiting) return { refused: obstacle };
  const exclusion = {
    classes: wish.classes,
    on: wallClockText(known.now, session.zone).slice(0, 10),
    reason,
  };
  return { exclusion, waitsFor: isWaiting ? obstacle : undefined };
}

/** The decision of somebody for what was planned, with their name as reports say it; or why that names nobody. */
export function decidedBy(name: string, { exclusion }: ExclusionPlan): Exclusion | { readonly refused: NameRefusal } {
  const { classes, on, reason } = exclusion;
  const by = inOneLine(name);
  if (by === '') return { refused: 'no-name' };
  return by.length > longestName ? { refused: 'long-name' } : { classes, by, on, reason };
}

/** The classes that can be left out of a session's reports: what it asks for, and what is left out, whatever it asks for. */
export function classesOfSession(session: StoredSession): AnswerClass[] {
  return inOrder([...askedClasses(session), ...excludedClasses(session)]);
}

/**
 * Whether a class is among what can be chosen. Where all need a code no answers come without one any more, and fewer than five are never
 * left out.
 *
 * @param atLeast how many answers are in it at least (see `countInSteps`)
 */
export function isOffered(session: StoredSession, each: AnswerClass, atLeast: number): boolean {
  return (
    each !== 'without-code' || !needsCode(session.access) || atLeast > 0 || excludedClasses(session).includes(each)
  );
}

/** As reports say it: nothing in it breaks the line, is hidden, or turns the direction of what follows. */
function inOneLine(words: string): string {
  return cleanedText(words).replaceAll(/\s+/g, ' ').trim();
}

/** Why nobody can decide so, whatever was answered. */
function refusalOf(session: StoredSession, classes: readonly AnswerClass[], now: Instant): Refusal | undefined {
  if (session.cancelledAt !== undefined) return 'cancelled';
  if (now >= session.answersExpireAt) return 'expired';
  const asked = classesOfSession(session);
  const unasked = classes.find((each) => !asked.includes(each));
  if (unasked !== undefined) return unasked === 'without-code' ? 'no-codes' : 'no-proofs';
  if (areSame(classes, excludedClasses(session))) return 'same';
  return (session.exclusions?.length ?? 0) >= mostExclusions ? 'too-often' : undefined;
}

function refusalOfReason(reason: string): Refusal | undefined {
  if (reason === '') return 'no-reason';
  return reason.length > longestReason ? 'long-reason' : undefined;
}

function isStillOpen(session: StoredSession, now: Instant): boolean {
  const at = phase(session, now);
  return session.sealedAt === undefined && at !== 'closed';
}
