import type { SessionCode } from '../access/session-code.ts';
import type { Session } from '../programme/session.ts';
import type { Topic } from '../programme/topic.ts';
import type { Instant } from '../time/instant.ts';
import type { Publication, Seal } from './publication.ts';
import type { SpeakerBaselines } from './speaker-baselines.ts';

/** Sealed sessions and publications. */
export interface Publications {
  findSeal(session: SessionCode): Promise<Seal | undefined>;
  /** Keeps a seal unless there is one of its revision or a later one; gives the one that is kept. */
  keepSeal(seal: Seal): Promise<Seal>;
  /** Keeps a publication unless its number is taken; gives the one that is kept. */
  keepPublication(publication: Publication, kept?: KeptWith): Promise<Publication>;
  findPublication(topic: Topic, number: number): Promise<Publication | undefined>;
  /** The one with the highest number. */
  latestPublication(topic: Topic): Promise<Publication | undefined>;
  /** What a publication is, without what it shows: however many sessions it is of, one read, and none of its comments comes along. */
  findHead(topic: Topic, number: number): Promise<PublicationHead | undefined>;
  /** The head of the one with the highest number. */
  latestHead(topic: Topic): Promise<PublicationHead | undefined>;
  /** Which publications of its sessions the latest one of a programme is of; undefined: there is none. */
  findIncluded(programme: string): Promise<Included | undefined>;
  /** The sessions that the latest publication of a programme is of, as they were kept with it; undefined: none were. */
  findReported(programme: string): Promise<readonly Session[] | undefined>;
  /** The results of all speakers of a programme, as far as they were taken together. */
  findSpeakerBaselines(programme: string): Promise<SpeakerBaselines | undefined>;
  /** Keeps baselines unless others have taken their place in the chain; gives those that are kept. */
  keepSpeakerBaselines(programme: string, baselines: SpeakerBaselines): Promise<SpeakerBaselines>;
  /** Keeps only the comments with these orders in the seal and all publications of a topic; the numbers stay. */
  keepComments(topic: Topic, orders: ReadonlySet<string>): Promise<void>;
  /**
   * Takes the comments of a session out of all publications of its programme.
   *
   * @returns false where one of them does not say whose its comments are: it was kept before that was noted
   */
  forgetComments(programme: string, session: SessionCode): Promise<boolean>;
}

/** What a publication is. */
export type PublicationHead = Pick<Publication, 'topic' | 'number' | 'kind' | 'asOf'>;

/** What is kept with a programme's publication and not shown. */
export interface KeptWith {
  /** Its sessions, in the order of its lines: each is sealed, and nothing in it changes any more. */
  readonly sessions?: readonly Session[];
  /** Of which session each of its comments is, by the comment's order. */
  readonly commentsFrom?: ReadonlyMap<string, SessionCode>;
}

/** Which publications of sessions a programme's publication is of. */
export interface Included {
  readonly asOf: Instant;
  /** Of each session that it has; undefined in one from before that was noted. */
  readonly numbers: ReadonlyMap<SessionCode, number | undefined>;
}
