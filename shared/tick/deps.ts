import type { MailingDeps } from '../delivery/mailing.ts';
import type { RecipientPreferences } from '../delivery/preferences.ts';
import type { Allowance, SendingLimits } from '../invitation/allowance.ts';
import type { Invitations } from '../invitation/invitations.ts';
import type { LeftAddresses } from '../invitation/left-addresses.ts';
import type { SendLettersDeps } from '../invitation/send-letters.ts';
import type { Programme } from '../programme/programme.ts';
import type { Programmes } from '../programme/programmes.ts';
import type { ShownSessions } from '../publication/shown-sessions.ts';
import type { OneTimeCodes } from '../response/one-time-codes.ts';
import type { ExpiringResponses } from '../response/responses.ts';
import type { Leftovers } from '../store/leftovers.ts';
import type { Reports } from '../store/reports.ts';
import type { Instant } from '../time/instant.ts';
import type { WorkQueue } from './work-queue.ts';

/** All that a tick works with, and whoever works on what it hands out. */
export interface TickDeps extends MailingDeps {
  readonly programmes: Programmes;
  readonly queue: WorkQueue;
  /** How many work on what is handed out at the same time, at most. */
  readonly workers: number;
  /** What the way to send mails takes, of all together: asked once a tick in which something is due. */
  sendingLimits(): Promise<SendingLimits>;
  /** How long after a tick whoever works on what it has handed out begins letters. */
  readonly lettersSeconds: number;
  readonly responses: ExpiringResponses;
  readonly reports: Reports;
  readonly preferences: RecipientPreferences;
  readonly invitations: Invitations;
  /** The addresses that people leave for a follow-up: how many. */
  readonly left: Pick<LeftAddresses, 'count'>;
  readonly letters: TickLetters;
  /** What the sessions of a programme show, kept from one of them to the next. */
  readonly shown: (programme: Programme) => Promise<ShownSessions>;
  /** How long after the last accepted answer a session is sealed: writes under way have ended by then. */
  readonly settleSeconds: number;
  /** Whether also those that wait are to be looked through, for waits that only a wrong clock can have written. */
  isToSweep(): boolean;
  readonly leftovers: Leftovers;
  /** Whether what time to live has left behind is to be looked for. */
  isToClear(): boolean;
}

/** What handing out works with: it reads no answers and mails nothing. */
export type HandOutDeps = Pick<
  TickDeps,
  | ('programmes' | 'queue' | 'leftovers' | 'clock' | 'log' | 'count' | 'isTimeUp')
  | ('workers' | 'sendingLimits' | 'lettersSeconds' | 'settleSeconds' | 'isToSweep' | 'isToClear')
>;

/** What became of a topic: is everything done that is due now, and when is there to look again? */
export type Progress = { readonly isDone: true; readonly next?: Instant } | { readonly isDone: false };

/** What sending letters works with, besides. */
export interface TickLetters extends Pick<SendLettersDeps, 'unwanted' | 'codeKey' | 'send' | 'isTimeUp'> {
  readonly codes: SendLettersDeps['codes'] & Pick<OneTimeCodes, 'sets'>;
  /** What may be sent of letters. */
  readonly allowance: Allowance;
}
