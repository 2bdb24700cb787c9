import type { Publication } from '../publication/publication.ts';
import type { Instant } from '../time/instant.ts';
import type { Dispatch } from './dispatch-states.ts';

/** What names a publication. */
export type PublicationId = Pick<Publication, 'topic' | 'number'>;

/** The ledger of mails: the only truth on what was sent. */
export interface DispatchLedger {
  /** Opens a dispatch for each recipient that has none. */
  openDispatches(publication: PublicationId, recipients: readonly string[], now: Instant): Promise<void>;
  dispatches(publication: PublicationId): Promise<readonly Dispatch[]>;
  /** Puts `next` in the place of `current`, unless another was quicker: then false. */
  advance(publication: PublicationId, current: Dispatch, next: Dispatch): Promise<boolean>;
}
