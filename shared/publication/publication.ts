import type { SessionCode } from '../access/session-code.ts';
import type { GroupLine } from '../privacy/groups.ts';
import type { Released } from '../privacy/release.ts';
import type { Topic } from '../programme/topic.ts';
import type { Comments } from '../tally/comment-sample.ts';
import type { Counts, Tally } from '../tally/tally.ts';
import type { Instant } from '../time/instant.ts';

/** A closed session, folded once and kept. Full counts: it is never shown, only what is released from it. */
export interface Seal {
  readonly session: SessionCode;
  /** 1, and one more each time that enough answers were deleted to fold the session again. */
  readonly revision: number;
  readonly sealedAt: Instant;
  readonly version: string;
  readonly tally: Tally;
  readonly comments: Comments;
  readonly quarantined: number;
  /** Responses that have the same answers as another one; an estimate in very large sessions. */
  readonly duplicates: number;
}

/** What a publication of a session is made of: a seal has it, and so has a fold of an open session. */
export type Results = Pick<Seal, 'tally' | 'comments' | 'quarantined' | 'duplicates'>;

/** One session's line in a programme's publication. */
export interface SessionLine {
  readonly code: SessionCode;
  readonly released: Released;
}

/** What lets a reader judge the data. Each is 0 where it is about too few people to be shown. */
export interface Quality {
  /** Came sooner than the questions can be read. */
  readonly quick: number;
  /** Gave the same step to every five-point question. */
  readonly straightLined: number;
  /** Answered nothing but what was required. */
  readonly blank: number;
  /** Have the same answers as another response. */
  readonly duplicates: number;
  /** The counts of the headline question among the quick, straight-lined and blank ones together; absent for too few. */
  readonly doubtful?: Counts;
}

/** What the other sessions of the programme showed when this was published. */
export interface Others {
  readonly sessions: number;
  /** By item, and by question for what is asked about each speaker: the sum over the other sessions' shown counts. */
  readonly items: Readonly<Record<string, Counts>>;
}

/** The results of a question over all speakers who were published so far, to set one of them beside. */
export interface SpeakerMean {
  readonly speakers: number;
  readonly counts: Counts;
}

/**
 * `interim`: a session that is still open; `final`: all answers; `corrected`: after so many answers were deleted that
 * the final one no longer holds; `cancelled`: the session does not take place, and nothing is shown of it.
 */
export type PublicationKind = 'interim' | 'final' | 'corrected' | 'cancelled';

/** One released set of results, numbered for its topic: what a mail shows. It holds nothing that may not be shown. */
export interface Publication {
  readonly topic: Topic;
  /** Counted from 1 for each topic. */
  readonly number: number;
  readonly kind: PublicationKind;
  readonly asOf: Instant;
  readonly released: Released;
  readonly comments: Comments;
  /** The retention date has come, or one of its sessions' in a programme: those comments are not here any more. */
  readonly areCommentsDeleted?: true;
  readonly quarantined: number;
  readonly quality: Quality;
  /** Whether answers of a few more people wait for others, because the difference would be about them alone. */
  readonly heldBack: boolean;
  /** Only for a session: the programme's other sessions, from its second one on. */
  readonly others?: Others;
  /** Only for a session, by question that is asked about each speaker; absent below three speakers. */
  readonly speakerMeans: Readonly<Record<string, SpeakerMean>>;
  /** Only for a programme: its sessions, in the programme's order. */
  readonly sessions: readonly SessionLine[];
  /** Only for a programme: its participants by kind of organisation. */
  readonly groups: readonly GroupLine[];
}
