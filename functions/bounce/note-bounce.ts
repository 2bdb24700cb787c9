import type { RecipientPreferences } from '../../shared/delivery/preferences.ts';
import type { UnwantedId, UnwantedLetters } from '../../shared/invitation/unwanted.ts';
import type { Log } from '../../shared/log/log.ts';
import type { Count } from '../../shared/log/metrics.ts';
import type { Programmes } from '../../shared/programme/programmes.ts';
import type { Recipient } from '../../shared/programme/recipient.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { type MailEvent, parseMailEvent } from './ses-event.ts';

interface Deps {
  readonly programmes: Pick<Programmes, 'findProgramme'>;
  readonly preferences: Pick<RecipientPreferences, 'change'>;
  readonly unwanted: Pick<UnwantedLetters, 'stop'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly count: Count;
}

/**
 * Takes one message about a mail. An address that does not exist, or whose owner calls our mail unwanted, gets no more
 * of it: mailing on would cost the sender's reputation, and with it everybody's mails. What may pass (a full mailbox, a
 * server that is down) is only logged.
 *
 * @throws when the message can't be read or the store doesn't answer
 */
export async function noteBounce(message: string, deps: Deps): Promise<void> {
  const { log, count } = deps;
  const event = parseMailEvent(message);
  if (event.kind === 'other') return log.info('mail event', { type: event.name });
  if (event.kind === 'reject') {
    count('MailsFailed', 1);
    const { programme = 'unknown', recipient = 'unknown' } = event.tags;
    return log.warn('mail was not sent', { programme, recipient });
  }
  const isLasting = event.kind === 'complaint' || event.isPermanent;
  if (event.tags.invitee !== undefined) return noteLetter(event, isLasting, deps);
  const recipient = await recipientOf(event, deps);
  if (isLasting) count(event.kind === 'bounce' ? 'Bounces' : 'Complaints', 1);
  // Ids only: an address never goes to the log.
  log.warn('mail came back', {
    kind: event.kind,
    lasting: String(isLasting),
    programme: recipient === undefined ? 'unknown' : recipient.programme,
    recipient: recipient === undefined ? 'unknown' : recipient.id,
  });
  if (!isLasting || recipient === undefined) return;
  const { programme, id, address } = recipient;
  await deps.preferences.change(programme, id, {
    undeliverable: { address, reason: event.kind, at: deps.clock.now() },
  });
}

/**
 * A letter to somebody who is invited came back: its address gets no others, of whatever session. Which letter it was is kept as far as it may be
 * told.
 */
async function noteLetter(
  { kind, tags }: Extract<MailEvent, { addresses: readonly string[] }>,
  isLasting: boolean,
  { unwanted, log, count }: Deps,
): Promise<void> {
  if (isLasting) count(kind === 'bounce' ? 'Bounces' : 'Complaints', 1);
  log.warn('letter came back', { kind, lasting: String(isLasting) });
  const isTold = kind === 'bounce' && tags.letter === 'invitation';
  if (isLasting) await unwanted.stop(tags.invitee as UnwantedId, isTold ? 'invitation-bounce' : kind);
}

/** Whose mail it was, unless the recipient has another address by now: then the old one says nothing of the new one. */
async function recipientOf(
  { tags, addresses }: Extract<MailEvent, { addresses: readonly string[] }>,
  { programmes }: Pick<Deps, 'programmes'>,
): Promise<(Pick<Recipient, 'id' | 'address'> & { programme: string }) | undefined> {
  if (tags.programme === undefined || tags.recipient === undefined) return undefined;
  const programme = await programmes.findProgramme(tags.programme);
  const recipient = programme?.recipients.find(({ id }) => id === tags.recipient);
  if (programme === undefined || recipient === undefined) return undefined;
  const isSame = addresses.some((address) => address.toLowerCase() === recipient.address.toLowerCase());
  return isSame ? { programme: programme.id, id: recipient.id, address: recipient.address } : undefined;
}
