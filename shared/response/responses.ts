import type { SessionCode } from '../access/session-code.ts';
import type { Asked } from '../questionnaire/asked.ts';
import type { Instant } from '../time/instant.ts';
import type { AnswerClass } from './answer-classes.ts';
import type { RowPage } from './answer-rows.ts';
import type { Receipt, Response } from './response.ts';

/** What the store knows of the session that a response belongs to: what was asked, and until when answers are kept. */
export interface Answered extends Asked {
  readonly answersExpireAt: Instant;
}

/** One page of stored responses, and how many items of it could not be read. */
export interface ResponsePage {
  readonly responses: readonly Response[];
  readonly unreadable: number;
}

/** What participants sent. */
export interface Responses {
  /**
   * `stored`: it is new; `same`: it was there with the same answers; `different`: its id has other answers; `deleted`:
   * its sender has taken it back, and it stays so.
   */
  keep(response: Response, session: Answered): Promise<'stored' | 'same' | 'different' | 'deleted'>;
  /** The same question without storing anything: was this response kept before? */
  recognise(response: Response, session: Answered): Promise<'same' | 'different' | 'deleted' | 'absent'>;
  /** What is known of a receipt. */
  find(receipt: Receipt): Promise<'kept' | 'deleted' | 'absent'>;
  /**
   * Takes the answers of a receipt out for good; its id stays, so that a late repetition does not bring them back.
   * `not-kept`: there are none, or somebody has taken them out before, and nothing was changed.
   */
  remove(receipt: Receipt, session: Answered): Promise<'deleted' | 'not-kept'>;
  /** How many responses a session has. */
  count(session: SessionCode): Promise<number>;
  /** How many of them are in none of some classes. */
  countWithout(session: SessionCode, classes: readonly AnswerClass[]): Promise<number>;
  /** All responses of a session, one stream of pages for each shard. */
  shards(session: SessionCode): readonly AsyncIterable<ResponsePage>[];
  /** The same in rows of what the session asks: what is folded. */
  rows(session: Asked & { readonly code: SessionCode }): readonly AsyncIterable<RowPage>[];
}

/** Responses whose day of deletion may have been brought forward. */
export interface ExpiringResponses extends Responses {
  /**
   * Deletes what is stored of a session whose day has come: `longer-lived`, what would stay beyond it, since it was stored when the day
   * was to be a later one; `all`, whatever is there. False when its time was up before all were gone; doing it again goes on.
   */
  deleteExpired(
    session: { readonly code: SessionCode; readonly answersExpireAt: Instant },
    which: 'longer-lived' | 'all',
    isTimeUp: () => boolean,
  ): Promise<boolean>;
}

/** What a participant's request does with responses: with its own one alone. */
export type OwnResponses = Omit<Responses, 'count' | 'countWithout' | 'shards' | 'rows'>;
