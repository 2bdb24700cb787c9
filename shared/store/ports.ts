import type { KeyHash } from '../access/key.ts';
import type { SessionCode } from '../access/session-code.ts';
import type { Dispatch } from '../delivery/dispatch.ts';
import type { Programme } from '../programme/programme.ts';
import type { Wishes } from '../programme/recipient.ts';
import type { Session } from '../programme/session.ts';
import type { Publication, Seal, Topic } from '../publication/publication.ts';
import type { Receipt, Response } from '../response/response.ts';
import type { ResponsePage } from '../tally/fold.ts';
import type { Instant } from '../time/instant.ts';

/** A session as it is stored: with `sealedAt` once its results are being sealed, after which nothing in it changes. */
export interface StoredSession extends Session {
  readonly sealedAt?: Instant;
}

/** Something that waits for the tick. `dueAt` guards against marking a newer wait as done. */
export interface Due {
  readonly topic: Topic;
  readonly dueAt: Instant;
}

/** Why a session was not published. */
export type Refusal = 'other-programme' | 'closed' | 'structure-in-use';

/** Definitions of programmes and sessions, and what is due for them. */
export interface Programmes {
  findSession(code: SessionCode): Promise<StoredSession | undefined>;
  findProgramme(id: string): Promise<Programme | undefined>;
  /** All programmes: for commands, never for a request. */
  listProgrammes(): Promise<readonly Programme[]>;
  /** Stores a programme; what is due for it stays. */
  putProgramme(programme: Programme): Promise<void>;
  /** Stores a session unless that would touch what is sealed, or change the questions under answers. */
  putSession(session: Session, now: Instant): Promise<'published' | Refusal>;
  /** Moves the closing time of a session that is not sealed. `lost`: it was changed or sealed meanwhile. */
  moveClosing(session: StoredSession, closesAt: Instant, graceMinutes: number): Promise<'moved' | 'lost'>;
  /** From here on the session can't change. `lost`: its closing was moved meanwhile. */
  beginSeal(session: StoredSession, now: Instant): Promise<StoredSession | 'lost'>;
  /** What has been due since `until` or longer. */
  due(until: Instant): Promise<readonly Due[]>;
  /** Lets the next tick look at a programme. */
  makeDue(programme: string, now: Instant): Promise<void>;
  /** Lets the next tick look at a session that is sealed: some of its answers were deleted. */
  makeSessionDue(session: SessionCode, now: Instant): Promise<void>;
  /** Ends the wait, or puts it off until `next`; unless it was renewed meanwhile. */
  done(due: Due, next?: Instant): Promise<void>;
}

/** What opens the counter of a session. */
export interface HostKeys {
  find(session: SessionCode): Promise<KeyHash | undefined>;
  /** Puts the hash of a new key in the place of `before`, which opens nothing from then on; false: another was quicker. */
  replace(session: SessionCode, before: KeyHash | undefined, next: KeyHash): Promise<boolean>;
}

/** What participants sent. */
export interface Responses {
  /**
   * `stored`: it is new; `same`: it was there with the same answers; `different`: its id has other answers; `deleted`:
   * its sender has taken it back, and it stays so.
   */
  keep(response: Response, session: Session): Promise<'stored' | 'same' | 'different' | 'deleted'>;
  /** The same question without storing anything: was this response kept before? */
  recognise(response: Response, session: Session): Promise<'same' | 'different' | 'deleted' | 'absent'>;
  /** What is known of a receipt. */
  find(receipt: Receipt): Promise<'kept' | 'deleted' | 'absent'>;
  /** Takes the answers of a receipt out for good; its id stays, so that a late repetition does not bring them back. */
  remove(receipt: Receipt, session: Session): Promise<'deleted' | 'absent'>;
  /** How many responses a session has. */
  count(session: SessionCode): Promise<number>;
  /** All responses of a session, one stream of pages for each shard. */
  shards(session: SessionCode): readonly AsyncIterable<ResponsePage>[];
}

/** Sealed sessions, publications, and the ledger of mails. */
export interface Reports {
  findSeal(session: SessionCode): Promise<Seal | undefined>;
  /** Keeps a seal unless there is one of its revision or a later one; gives the one that is kept. */
  keepSeal(seal: Seal): Promise<Seal>;
  /** Keeps a publication unless its number is taken; gives the one that is kept. */
  keepPublication(publication: Publication): Promise<Publication>;
  findPublication(topic: Topic, number: number): Promise<Publication | undefined>;
  /** The one with the highest number. */
  latestPublication(topic: Topic): Promise<Publication | undefined>;
  /** Keeps only the comments with these orders in the seal and all publications of a topic; the numbers stay. */
  keepComments(topic: Topic, orders: ReadonlySet<string>): Promise<void>;
  /** Opens a dispatch for each recipient that has none. */
  openDispatches(
    publication: Pick<Publication, 'topic' | 'number'>,
    recipients: readonly string[],
    now: Instant,
  ): Promise<void>;
  dispatches(publication: Pick<Publication, 'topic' | 'number'>): Promise<readonly Dispatch[]>;
  /** Puts `next` in the place of `current`, unless another was quicker: then false. */
  advance(publication: Pick<Publication, 'topic' | 'number'>, current: Dispatch, next: Dispatch): Promise<boolean>;
}

/** What recipients have said about their mails, and what became of them. */
export interface RecipientWishes {
  find(programme: string, recipient: string): Promise<Wishes>;
  /** By recipient; only those who have said something. */
  list(programme: string): Promise<Readonly<Record<string, Wishes>>>;
  /** Changes what is given, leaves the rest. */
  change(programme: string, recipient: string, wishes: Wishes): Promise<void>;
  /** Forgets that mails to the recipient's address came back. */
  readmit(programme: string, recipient: string): Promise<void>;
}

/** A link in a mail: it opens the results page and the wishes of one recipient. Only its hash is stored. */
export interface ResultLink {
  readonly programme: string;
  readonly recipient: string;
  readonly hash: KeyHash;
  readonly madeAt: Instant;
}

/** The links that were mailed. A link that is not here opens nothing. */
export interface ResultLinks {
  keep(link: ResultLink): Promise<void>;
  find(programme: string, hash: KeyHash): Promise<ResultLink | undefined>;
  list(programme: string): Promise<readonly ResultLink[]>;
  /** Revokes a link. */
  remove(link: ResultLink): Promise<void>;
}
