import type { Session } from '../programme/session.ts';
import type { Publication } from './publication.ts';

/** A session that is over, with what is shown of it. */
export interface PublishedSession {
  readonly session: Session;
  readonly publication: Publication;
}
