import type { SendResult } from '../delivery/dispatch.ts';
import type { Programme } from '../programme/programme.ts';
import type { Recipient } from '../programme/recipient.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from '../publication/publication.ts';
import type { Programmes, RecipientWishes, Reports, Responses } from '../store/ports.ts';
import type { Clock, Instant } from '../time/instant.ts';

/** All that one mail is made of. */
export interface ReportMail {
  readonly publication: Publication;
  /** The session that it is about, or all of the programme's. */
  readonly sessions: readonly [Session, ...Session[]];
  readonly programme: Programme;
  /** In the language that the recipient wishes. */
  readonly recipient: Recipient;
}

/** All that a tick works with. */
export interface TickSurroundings {
  readonly programmes: Programmes;
  readonly responses: Responses;
  readonly reports: Reports;
  readonly wishes: RecipientWishes;
  readonly clock: Clock;
  /** How long after the last accepted answer a session is sealed: writes under way have ended by then. */
  readonly settleSeconds: number;
  /** Composes and hands over one mail. */
  mail(mail: ReportMail): Promise<SendResult>;
  /** Whether there is no time left to begin another topic. */
  isTimeUp(): boolean;
}

/** What became of a topic: is everything done that is due now, and when is there to look again? */
export type Progress = { readonly isDone: true; readonly next?: Instant } | { readonly isDone: false };
