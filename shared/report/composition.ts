import type { Session } from '../programme/session.ts';
import type { Ratio } from '../statistics/rounding.ts';
import { fewestFor } from './least-bases.ts';

/** How many answered of one kind of organisation, or of some kinds that are counted together. */
export interface AnsweringKind {
  readonly options: readonly string[];
  readonly answers: number;
}

/** One kind among those who answered and among those who attended. */
export interface ComposedKind<K extends AnsweringKind = AnsweringKind> {
  readonly kind: K;
  readonly attended: number;
  /** Its parts of all kinds that are compared. */
  readonly answersShare: Ratio;
  readonly attendedShare: Ratio;
}

/**
 * The composition of answers beside that of attendance: only of kinds that are shown, and of which each session says how many
 * attended. Both parts are of these kinds together: how many answered in all is shown nowhere. Nothing where there are not two
 * kinds to compare.
 *
 * @param kinds what is shown
 * @param sessions those that the answers are from
 */
export function compositionOf<K extends AnsweringKind>(
  kinds: readonly K[],
  sessions: readonly Pick<Session, 'attendance'>[],
): ComposedKind<K>[] {
  const compared = kinds.flatMap((kind) => {
    const attended = attendanceOf(kind.options, sessions);
    // More answers than people: one of the two is wrong.
    return attended === undefined || attended < kind.answers ? [] : [{ kind, attended }];
  });
  const answers = compared.reduce((total, { kind }) => total + kind.answers, 0);
  const participants = compared.reduce((total, { attended }) => total + attended, 0);
  // Of fewer a percentage would sound like more than it is. Those who attended are as many at least.
  if (compared.length < 2 || answers < fewestFor.share) return [];
  return compared.map(({ kind, attended }) => ({
    kind,
    attended,
    answersShare: { count: kind.answers, n: answers },
    attendedShare: { count: attended, n: participants },
  }));
}

function attendanceOf(
  options: readonly string[],
  sessions: readonly Pick<Session, 'attendance'>[],
): number | undefined {
  const all = sessions.flatMap(({ attendance = {} }) => options.map((option) => attendance[option]));
  if (!all.every((people) => people !== undefined)) return undefined;
  return all.reduce((total, people) => total + people, 0);
}
