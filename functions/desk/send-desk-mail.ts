import { type DeskMessage, deskMessage } from '../../shared/mail/desk-message.tsx';
import { fromIn } from '../../shared/mail/sender.ts';
import type { DeskDeps } from './deps.ts';

/** What mails are sent with. */
export type MailDeps = Pick<DeskDeps, 'transport' | 'sender' | 'replyTo' | 'configurationSet'> & {
  readonly clock: Pick<DeskDeps['clock'], 'now'>;
};

/** Hands a mail of the desk over to whom it is for. Throws when it is not taken. */
export async function sendDeskMail(
  mail: Omit<DeskMessage, 'from' | 'replyTo' | 'configurationSet'>,
  { transport, sender, replyTo, configurationSet, clock }: MailDeps,
): Promise<void> {
  const { to } = mail;
  const from = fromIn(mail.language, sender);
  const raw = await deskMessage({ ...mail, from, replyTo, configurationSet }, clock.now());
  const ready = await transport();
  const result = await ready.send({ from, to, raw }, async () => true);
  if (result.outcome !== 'sent') throw new Error(`the mail was not sent: ${result.outcome}`);
}
