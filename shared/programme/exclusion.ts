import type { Access } from '../access/access.ts';
import { type AnswerClass, answerClasses } from '../response/answer-classes.ts';

/**
 * A decision to leave classes of answers out of the reports of a session: out of a flood, which nobody who was there has sent.
 * Never single answers, nor any by what they say. No class: what was decided before is taken back.
 */
export interface Exclusion {
  /** In the order of `answerClasses`. */
  readonly classes: readonly AnswerClass[];
  /** Who decided, as reports name them. */
  readonly by: string;
  /** The day of it in the session's zone, as `2026-03-02`. */
  readonly on: string;
  /** Why, in the organiser's words: it stands in reports. */
  readonly reason: string;
}

/** As many decisions are kept of a session, so that its item stays small. */
export const mostExclusions = 12;

/** A reason is one sentence. */
export const longestReason = 200;

/** Who decides is named as recipients are, or by address: none is longer. */
export const longestName = 254;

/** The classes that are to be left out of a session's reports, by its decisions. */
export function excludedClasses({
  exclusions = [],
}: {
  readonly exclusions?: readonly Exclusion[];
}): readonly AnswerClass[] {
  return exclusions.at(-1)?.classes ?? [];
}

/** What a session asks for beside answers. */
interface Asking {
  readonly access?: Access;
  readonly proofBits?: number;
}

/** The classes that answers of a session can be in by what it asks for: codes, or proofs, or neither. */
export function askedClasses({ access, proofBits }: Asking): AnswerClass[] {
  const asks = {
    'not-from-form': true,
    'without-proof': proofBits !== undefined,
    'without-code': access !== undefined,
  };
  return answerClasses.filter((each) => asks[each]);
}
