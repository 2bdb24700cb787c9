import type { Log } from '../log/log.ts';
import type { Count } from '../log/metrics.ts';
import type { Programme } from '../programme/programme.ts';
import type { Recipient } from '../programme/recipient.ts';
import type { Session } from '../programme/session.ts';
import { topicName } from '../programme/topic.ts';
import type { Publication } from '../publication/publication.ts';
import type { Publications } from '../publication/publications.ts';
import type { Clock } from '../time/instant.ts';
import type { DispatchLedger, PublicationId } from './dispatch-ledger.ts';
import type { GoAhead, SendResult } from './dispatch-states.ts';
import type { PreferencesById } from './preferences.ts';
import { reads } from './reading.ts';
import { asPreferred, finalRecipients, mailHindrance } from './recipients.ts';
import type { ReportMail } from './report-mail.ts';
import { sendDispatches } from './send-dispatches.ts';

/** What the mails of one publication are about, and whom they may go to. */
export interface Mailing {
  readonly publication: Publication;
  readonly sessions: readonly [Session, ...Session[]];
  readonly programme: Programme;
  readonly preferences: PreferencesById;
}

/** What mailing works with. */
export interface MailingDeps {
  readonly reports: DispatchLedger;
  readonly clock: Clock;
  readonly log: Log;
  readonly count: Count;
  /** Composes one mail, and hands it over once it has the go-ahead. */
  mail(mail: ReportMail, goAhead: GoAhead): Promise<SendResult>;
  /** Whether there is no time left to begin another mail. */
  isTimeUp(): boolean;
}

/** Opens a dispatch for each of the recipients, and sends what is open. True when nothing is left to send. */
export async function mailAll(
  { publication, sessions, programme, preferences }: Mailing,
  recipients: readonly Recipient[],
  { reports, clock, log, count, mail, isTimeUp }: MailingDeps,
): Promise<boolean> {
  // Who wants no such mail any more may have an open dispatch, and is known; not who may no longer read it.
  const known = programme.recipients
    .filter((recipient) => reads(recipient, publication.topic, sessions))
    .map((recipient) => asPreferred(recipient, preferences[recipient.id]));
  const ids = recipients.map(({ id }) => id);
  const round = await sendDispatches(publication, ids, {
    reports,
    clock,
    log,
    recipients: known,
    isTimeUp,
    async send(recipient, goAhead) {
      const hindrance = mailHindrance(recipient, preferences[recipient.id]);
      if (hindrance !== undefined) return { outcome: 'refused', reason: hindrance };
      return mail({ publication, sessions, programme, recipient }, goAhead);
    },
  });
  const { sent, failed, unknown, open } = round;
  if (sent + failed + unknown + open > 0) log.info('mails', { topic: topicName(publication.topic), ...round });
  if (sent > 0) count('MailsSent', sent);
  if (failed > 0) count('MailsFailed', failed);
  if (unknown > 0) count('MailsUnknown', unknown);
  return open === 0;
}

/**
 * Ends the dispatches of an interim publication that a newer one has taken the place of, so that nobody gets older
 * numbers after newer ones. True when none is in another worker's hands any more.
 */
export async function supersede(
  { topic, number }: PublicationId,
  recipients: readonly Recipient[],
  { reports, clock, log }: Pick<MailingDeps, 'reports' | 'clock' | 'log'>,
): Promise<boolean> {
  const { open } = await sendDispatches({ topic, number }, [], {
    reports,
    clock,
    log,
    recipients,
    // No mail is made: this takes no time.
    isTimeUp: () => false,
    send: async () => ({ outcome: 'refused', reason: 'a newer report has taken its place' }),
  });
  return open === 0;
}

/**
 * Mails a publication that is not an interim one to all who get it; a corrected one only to those who were mailed the final
 * one that it takes the place of. True when nothing is left to send.
 */
export async function mailFinal(mailing: Mailing, deps: FinalMailingDeps): Promise<boolean> {
  const { publication, sessions, programme, preferences } = mailing;
  const all = finalRecipients(programme.recipients, preferences, publication.topic, sessions);
  const mailed = publication.kind === 'corrected' ? await mailedFinal(publication, deps.reports) : undefined;
  return mailAll(
    mailing,
    all.filter(({ id }) => mailed?.has(id) ?? true),
    deps,
  );
}

type FinalMailingDeps = MailingDeps & { readonly reports: Pick<Publications, 'findHead'> };

/** Who was mailed the final publication that a corrected one takes the place of, as far as anybody knows. */
async function mailedFinal(
  corrected: Publication,
  reports: Pick<Publications, 'findHead'> & Pick<DispatchLedger, 'dispatches'>,
): Promise<Set<string>> {
  for (let number = corrected.number - 1; number > 0; number -= 1) {
    const earlier = await reports.findHead(corrected.topic, number);
    if (earlier?.kind !== 'final') continue;
    const dispatches = await reports.dispatches(earlier);
    return new Set(dispatches.filter(({ state }) => state.name !== 'FAILED').map(({ recipient }) => recipient));
  }
  return new Set();
}
