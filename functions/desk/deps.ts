import type { SessionCode } from '../../shared/access/session-code.ts';
import type { SessionKeys } from '../../shared/access/session-keys.ts';
import type { BlindKeys } from '../../shared/blind/blind-keys.ts';
import type { DispatchLedger } from '../../shared/delivery/dispatch-ledger.ts';
import type { MailedReports } from '../../shared/delivery/mailed-reports.ts';
import type { RecipientPreferences } from '../../shared/delivery/preferences.ts';
import type { ResultLinks } from '../../shared/delivery/result-links.ts';
import type { AllowList } from '../../shared/desk/access.ts';
import type { Drafts } from '../../shared/desk/drafts.ts';
import type { Glances } from '../../shared/desk/glances.ts';
import type { Memberships } from '../../shared/desk/memberships.ts';
import type { SignIns } from '../../shared/desk/sign-ins.ts';
import type { Versions } from '../../shared/desk/versions.ts';
import type { SendingLimits } from '../../shared/invitation/allowance.ts';
import type { Invitations } from '../../shared/invitation/invitations.ts';
import type { UnwantedLetters } from '../../shared/invitation/unwanted.ts';
import type { Log } from '../../shared/log/log.ts';
import type { Count } from '../../shared/log/metrics.ts';
import type { Sender } from '../../shared/mail/sender.ts';
import type { MailTransport } from '../../shared/mail/transport.ts';
import type { ProgrammeLimits } from '../../shared/programme/limits.ts';
import type { Programmes } from '../../shared/programme/programmes.ts';
import type { Publications } from '../../shared/publication/publications.ts';
import type { OneTimeCodes } from '../../shared/response/one-time-codes.ts';
import type { Responses } from '../../shared/response/responses.ts';
import type { Clock, Instant } from '../../shared/time/instant.ts';

/**
 * What the desk works with. It has no way to an answer: of responses it can only count, of reports it reads the numbers that are
 * published, and no comment.
 */
export interface DeskDeps {
  readonly programmes: Programmes;
  readonly drafts: Drafts;
  readonly glances: Glances;
  readonly versions: Versions;
  readonly memberships: Memberships;
  readonly signIns: SignIns;
  readonly responses: Pick<Responses, 'count' | 'countWithout'>;
  /** How many responses a session has, counted a moment ago: for who watches. */
  counted(session: SessionCode): Promise<{ readonly responses: number; readonly countedAt: Instant }>;
  /** Whether many of a session's answers came in an unusual way, as it was some minutes ago (see `unusualAnswers`). */
  isUnusual(session: SessionCode): Promise<boolean>;
  readonly hostKeys: SessionKeys;
  readonly reports: Pick<Publications, 'latestPublication' | 'findPublication'> &
    Pick<DispatchLedger, 'dispatches' | 'advance'>;
  /** Who was mailed what, the newest first. */
  readonly mailed: MailedReports['mailed'];
  readonly preferences: Pick<RecipientPreferences, 'list' | 'readmit'>;
  readonly links: Pick<ResultLinks, 'keep'>;
  readonly codes: Pick<OneTimeCodes, 'issue' | 'announceInstead' | 'stateOf' | 'sets' | 'withdraw' | 'count'>;
  /** Who is invited to sessions, and when they are written to. */
  readonly invitations: Pick<Invitations, 'invite' | 'invitees' | 'plan' | 'findPlan'>;
  /** Which addresses mails have come back from. */
  readonly unwanted: Pick<UnwantedLetters, 'find'>;
  readonly blindKeys: BlindKeys;
  /** The stage's key for one-time codes; only asked for where it has some. */
  codeKey(): Promise<Uint8Array>;
  readonly clock: Clock;
  /** 16 random bytes, other ones each time. */
  random(): Uint8Array;
  wait(milliseconds: number): Promise<void>;
  readonly log: Log;
  readonly count: Count;
  transport(): Promise<MailTransport>;
  /** What the way to send mails takes. */
  sendingLimits(): Promise<SendingLimits>;
  readonly sender: Sender;
  /** Where answers to mails go, if the stage names an address. */
  readonly replyTo?: string | undefined;
  /** Amazon SES: what tells of bounces, and wants TLS on the way of each mail. */
  readonly configurationSet?: string | undefined;
  /** Where what a stack on this machine mails can be read; absent: the service mails people. */
  readonly localMailbox?: string | undefined;
  /** The base of all pages, without a slash at its end. */
  readonly publicUrl: string;
  /** Who may sign in and make programmes, besides those whom programmes name. */
  readonly organisers: AllowList;
  /** Who sees the states of all programmes. */
  readonly operators: AllowList;
  readonly limits: ProgrammeLimits;
  /** How long it is from one tick to the next, which sends letters. */
  readonly tickMinutes: number;
  /** How many sessions are worked on at the same time, at most: so many share what the mail service takes. */
  readonly workers: number;
  /** How long a function may go on with a session that it read before, and then take to store an answer. */
  readonly settleSeconds: number;
}
