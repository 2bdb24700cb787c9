import type { AskingDeps } from '../../shared/contact/asking-limits.ts';
import type { Language } from '../../shared/i18n/text.ts';
import type { Invitations } from '../../shared/invitation/invitations.ts';
import type { LeftAddresses } from '../../shared/invitation/left-addresses.ts';
import type { UnwantedLetters } from '../../shared/invitation/unwanted.ts';
import type { Log } from '../../shared/log/log.ts';
import type { Count } from '../../shared/log/metrics.ts';
import type { LetterDeps } from '../../shared/mail/send-letter.ts';
import type { Responses } from '../../shared/response/responses.ts';
import type { SessionLookup } from '../../shared/store/cached-sessions.ts';
import type { Clock } from '../../shared/time/instant.ts';

/** What the contact function works with. */
export interface ContactDeps extends LetterDeps, AskingDeps {
  readonly sessions: Pick<SessionLookup, 'find'>;
  readonly receipts: Pick<Responses, 'find'>;
  readonly invitations: Pick<Invitations, 'findPlan' | 'plan' | 'lookAgain'>;
  readonly left: Pick<LeftAddresses, 'leave' | 'takeOut'>;
  readonly unwanted: UnwantedLetters;
  readonly clock: Clock;
  /** Of pages that belong to no session. */
  readonly languages: readonly Language[];
  /** Where links in mails lead, without a slash at its end. */
  readonly publicUrl: string;
  /** Until this many milliseconds have passed. */
  wait(milliseconds: number): Promise<void>;
  readonly log: Log;
  readonly count: Count;
}
