import type { SessionCode } from '../access/session-code.ts';
import type { Text } from '../i18n/text.ts';
import type { GroupLine } from '../privacy/groups.ts';
import type { InvitedKind } from '../privacy/invited-kinds.ts';
import type { Linked } from '../privacy/linked-pairs.ts';
import type { Released, suppressed } from '../privacy/release.ts';
import type { Exclusion } from '../programme/exclusion.ts';
import type { Topic } from '../programme/topic.ts';
import type { AnswerClass } from '../response/answer-classes.ts';
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
  /** The classes of answers that are not in it, by a decision; absent: all are. */
  readonly without?: readonly AnswerClass[];
  /** Where `without` is there: the counts of all answers. */
  readonly everybody?: Tally;
}

/** What a publication of a session is made of: a seal has it, and so has a fold of an open session. */
export type Results = Pick<Seal, 'tally' | 'comments' | 'quarantined' | 'duplicates' | 'without' | 'everybody'>;

/** What a report says of the answers that it leaves out. */
export interface LeftOut extends Exclusion {
  /** How many they are. */
  readonly answers: number;
  /** Those are among them who have deleted their answers since the report before: it is by how many the two differ. */
  readonly withDeleted?: true;
}

/** Which answers some publications in a row were of: all but those of some classes. */
export interface CountedSet {
  /** That of the last of them; 0 where there is none, and all were only counted on the way from one set to another. */
  readonly number: number;
  readonly kind: PublicationKind;
  readonly without: readonly AnswerClass[];
}

/** One session's line in a programme's publication. */
export interface SessionLine {
  readonly code: SessionCode;
  /** Of which publication of the session it is; absent in programmes' publications from before it was noted. */
  readonly number?: number;
  readonly released: Released;
}

/** A number that is known to lie between two, both included. */
export interface Range {
  readonly atLeast: number;
  readonly atMost: number;
}

/** How many people are satisfied, and how many are not. */
export interface YesNo {
  readonly yes: number;
  readonly no: number;
}

/** How many answers came with a one-time code, so that each is somebody's only one with it, and how many without. */
export interface CodeUse {
  readonly with: number;
  readonly without: number;
}

/** Who was invited by mail: of the organisers’ list, so none of it is about answers. */
export interface Invited {
  readonly people: number;
  /** Of them, whom no mail reached: it could not be sent, or came back. */
  readonly unreached: number;
  /** Every answer came by an invitation: there was no other way. */
  readonly isOnlyWay?: true;
  readonly kinds: readonly InvitedKind[];
}

/** What is said of a session's people, and not of their answers. */
export type PeopleQuality = Pick<Quality, 'codesMade' | 'invited' | 'addressesLeft'>;

/** What lets a reader judge the data. Each count is 0 where it is about too few people to be shown. */
export interface Quality {
  /** Came sooner than the questions can be read. */
  readonly quick: number;
  /** Gave the same step to every question of a scale, on each scale. */
  readonly straightLined: number;
  /** Answered nothing but what was required. */
  readonly blank: number;
  /** Have the same answers as another response; 0 where each came with a one-time code, so that nobody has sent one twice. */
  readonly duplicates: number;
  /** Came without the form's opening mark; absent while answers come in, and in publications from before it was counted. */
  readonly notFromForm?: Range;
  /** Absent where no code is asked for, and while answers come in; not said where it would tell of too few. */
  readonly codes?: CodeUse | typeof suppressed;
  /**
   * How many codes were ever made, of a session in which nobody answers without one: as anybody can look up. Absent of others, of a programme, while
   * answers come in, and in publications from before it was counted.
   */
  readonly codesMade?: number;
  /** Absent where nobody was invited, while answers come in, and of a programme: somebody may be invited to several of its sessions. */
  readonly invited?: Invited;
  /**
   * How many left an address for the follow-up, at least, in steps: no address belongs to an answer. It is counted once, for
   * the final publication, and corrections repeat it. Absent where they are fewer than the first step, while answers come in, and of a programme.
   */
  readonly addressesLeft?: number;
  /** The headline among the quick, straight-lined and blank ones together; absent where it would tell of too few. */
  readonly satisfiedInDoubt?: YesNo;
}

/** What the other sessions of the programme showed when this was published. */
export interface Others {
  readonly sessions: number;
  /** By item, and by question for what is asked about each speaker: the sum over the other sessions' shown counts. */
  readonly items: Readonly<Record<string, Counts>>;
}

/** What an earlier programme showed of the questions that are asked again, when this was published. */
export interface Earlier {
  readonly programme: string;
  readonly title: Text;
  /** Of when its results are. */
  readonly asOf: Instant;
  readonly responses: number;
  /** By question: those that both show. */
  readonly items: Readonly<Record<string, Counts>>;
  /** How many could use what was taught, where this one asks how many have used it. */
  readonly able?: YesNo;
}

/** The results of a question over all speakers whose sessions were taken together so far, to set one of them beside. */
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
  /** Only for an interim one: from which place in the order of responses on people are left out (see `orderOf`). */
  readonly leftOutFrom?: string;
  readonly comments: Comments;
  /** The retention date has come, or one of its sessions' in a programme: those comments are not here any more. */
  readonly areCommentsDeleted?: true;
  readonly quarantined: number;
  readonly quality: Quality;
  /** Whether some items stay as they were last shown, because the difference would be about a few people alone. */
  readonly heldBack: boolean;
  /** Only for a session: the programme's other sessions, from its second one on. */
  readonly others?: Others;
  /**
   * Only for a programme that follows another one, or for its only session: kept as it was when this was published. A
   * corrected publication has it from the one before it.
   */
  readonly earlier?: Earlier;
  /** Only for a session of a programme that follows another one: how those have changed who made the same code of their own. */
  readonly linked?: Linked;
  /** Only for a session, by question that is asked about each speaker; absent while there are too few of them. */
  readonly speakerMeans: Readonly<Record<string, SpeakerMean>>;
  /** Only for a programme: its sessions, in the programme's order. */
  readonly sessions: readonly SessionLine[];
  /** Only for a programme: its participants by kind of organisation. */
  readonly groups: readonly GroupLine[];
  /** Only for a session: what it leaves out by a decision. */
  readonly exclusion?: LeftOut;
  /** Only for a session of which one publication left something out: which answers they were of so far, each change of it. */
  readonly counted?: readonly CountedSet[];
  /** Only for a programme: what its sessions leave out, of those that do. */
  readonly exclusions?: readonly (LeftOut & { readonly session: SessionCode })[];
  /**
   * Only for a programme: the sessions whose participants the groups are of, where it is those that show all that is set apart;
   * absent where it is not, and in publications from before it was noted.
   */
  readonly groupSessions?: readonly SessionCode[];
}
