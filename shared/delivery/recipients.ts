import type { Frequency, Recipient } from '../programme/recipient.ts';
import type { Session } from '../programme/session.ts';
import type { Topic } from '../programme/topic.ts';
import type { Preferences, PreferencesById } from './preferences.ts';
import { reads, readsSession } from './reading.ts';

/** A recipient as they prefer it: their own choice of language, frequency and PDF goes before the programme file's. */
export function asPreferred(recipient: Recipient, preferences: Preferences = {}): Recipient {
  const chosen = { language: preferences.language ?? recipient.language, pdf: preferences.pdf ?? recipient.pdf };
  if (recipient.kind === 'speaker') return { ...recipient, ...chosen };
  return { ...recipient, ...chosen, frequency: preferences.frequency ?? recipient.frequency };
}

/** Why a recipient may not be mailed now; undefined: nothing speaks against it. */
export function mailHindrance(recipient: Recipient, preferences: Preferences = {}): string | undefined {
  if (preferences.stopped) return 'wants no mail any more';
  if (!isUndeliverable(recipient, preferences)) return undefined;
  return preferences.undeliverable?.reason === 'bounce' ? 'the address bounced' : 'the address complained';
}

/** Whether mails to the address that a recipient has now came back, or were called unwanted. */
export function isUndeliverable({ address }: Recipient, { undeliverable }: Preferences = {}): boolean {
  return undeliverable?.address === address;
}

/** How often those who want mail want to hear of a session that is open. */
export function frequenciesOf(
  recipients: readonly Recipient[],
  preferences: PreferencesById,
  session: Session,
): Set<Frequency> {
  return new Set(
    wanting(recipients, preferences).flatMap((each) =>
      each.kind === 'organiser' && readsSession(each, session) ? [each.frequency] : [],
    ),
  );
}

/** Who gets an interim publication: organisers who read the session, of one of these frequencies. */
export function interimRecipients(
  recipients: readonly Recipient[],
  preferences: PreferencesById,
  frequencies: ReadonlySet<Frequency>,
  session: Session,
): Recipient[] {
  return wanting(recipients, preferences).filter(
    (each) => each.kind === 'organiser' && readsSession(each, session) && frequencies.has(each.frequency),
  );
}

/** Who is told that a session does not take place: those who were told of it before, and still read of it. */
export function toldRecipients(
  recipients: readonly Recipient[],
  preferences: PreferencesById,
  told: ReadonlySet<string>,
  session: Session,
): Recipient[] {
  return wanting(recipients, preferences).filter((each) => told.has(each.id) && readsSession(each, session));
}

/** Who gets a final publication: all who read it (see `reads`). */
export function finalRecipients(
  recipients: readonly Recipient[],
  preferences: PreferencesById,
  topic: Topic,
  sessions: readonly Session[],
): Recipient[] {
  return wanting(recipients, preferences).filter((each) => reads(each, topic, sessions));
}

/** Those who have not stopped their mails, as they prefer it. An address that bounced stays: its mail has failed. */
function wanting(recipients: readonly Recipient[], preferences: PreferencesById): Recipient[] {
  return recipients
    .filter(({ id }) => !preferences[id]?.stopped)
    .map((recipient) => asPreferred(recipient, preferences[recipient.id]));
}
