import type { Frequency, Recipient } from '../programme/recipient.ts';
import type { Session } from '../programme/session.ts';
import type { Publication } from '../publication/publication.ts';
import type { Preferences, PreferencesById } from './preferences.ts';

/** A recipient as they wish to be: their own choice of language and frequency goes before the programme file's. */
export function asWished(recipient: Recipient, wishes: Preferences = {}): Recipient {
  const language = wishes.language ?? recipient.language;
  if (recipient.kind === 'speaker') return { ...recipient, language };
  return { ...recipient, language, frequency: wishes.frequency ?? recipient.frequency };
}

/** Why a recipient may not be mailed now; undefined: nothing speaks against it. */
export function mailHindrance(recipient: Recipient, wishes: Preferences = {}): string | undefined {
  if (wishes.stopped) return 'wants no mail any more';
  if (wishes.undeliverable?.address !== recipient.address) return undefined;
  return wishes.undeliverable.reason === 'bounce' ? 'the address bounced' : 'the address complained';
}

/** How often those who want mail wish to hear of a session that is open. */
export function frequenciesOf(recipients: readonly Recipient[], wishes: PreferencesById): Set<Frequency> {
  return new Set(wanting(recipients, wishes).flatMap((each) => (each.kind === 'organiser' ? [each.frequency] : [])));
}

/** Who gets an interim publication: organisers of one of these frequencies. */
export function interimRecipients(
  recipients: readonly Recipient[],
  wishes: PreferencesById,
  frequencies: ReadonlySet<Frequency>,
): Recipient[] {
  return wanting(recipients, wishes).filter((each) => each.kind === 'organiser' && frequencies.has(each.frequency));
}

/** Who gets a final publication: every organiser; of a session also the speakers who spoke in it. */
export function finalRecipients(
  recipients: readonly Recipient[],
  wishes: PreferencesById,
  topic: Publication['topic'],
  sessions: readonly Session[],
): Recipient[] {
  const speakers = new Set(sessions.flatMap((session) => session.speakers.map(({ id }) => id)));
  return wanting(recipients, wishes).filter(
    (each) => each.kind === 'organiser' || (topic.kind === 'session' && speakers.has(each.speaker)),
  );
}

/** Those who have not stopped their mails, as they wish to be. An address that bounced stays: its mail has failed. */
function wanting(recipients: readonly Recipient[], wishes: PreferencesById): Recipient[] {
  return recipients
    .filter(({ id }) => !wishes[id]?.stopped)
    .map((recipient) => asWished(recipient, wishes[recipient.id]));
}
