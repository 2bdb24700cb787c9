import type { Programme } from '../programme/programme.ts';
import type { Recipient } from '../programme/recipient.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from '../publication/publication.ts';

/** All that one mail is made of. */
export interface ReportMail {
  readonly publication: Publication;
  /** The session that it is about, or all of the programme's. */
  readonly sessions: readonly [Session, ...Session[]];
  readonly programme: Programme;
  /** In the language that the recipient has chosen. */
  readonly recipient: Recipient;
}
