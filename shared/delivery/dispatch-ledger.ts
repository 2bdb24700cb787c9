import type { MailTopic } from '../programme/topic.ts';
import type { Publication } from '../publication/publication.ts';
import type { Instant } from '../time/instant.ts';
import type { Dispatch } from './dispatch-states.ts';

/** What names a publication. */
export type PublicationId = Pick<Publication, 'topic' | 'number'>;

/** What names all mails of one content: those of a publication, or one of the letters to those who are invited. */
export interface MailingId {
  readonly topic: MailTopic;
  readonly number: number;
}

/** The ledger of mails: the only truth on what was sent. */
export interface DispatchLedger {
  /** Opens a dispatch for each recipient that has none. */
  openDispatches(mailing: MailingId, recipients: readonly string[], now: Instant): Promise<void>;
  dispatches(mailing: MailingId): Promise<readonly Dispatch[]>;
  /** Puts `next` in the place of `current`, unless another was quicker: then false. */
  advance(mailing: MailingId, current: Dispatch, next: Dispatch): Promise<boolean>;
}
