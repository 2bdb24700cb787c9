import { deskTexts } from '../../shared/i18n/desk-texts.ts';
import type { LetterMessage } from '../../shared/mail/letter-message.tsx';
import { type LetterDeps, sendLetter } from '../../shared/mail/send-letter.ts';
import type { DeskDeps } from './deps.ts';

/** What mails are sent with. */
export type MailDeps = Pick<DeskDeps, Exclude<keyof LetterDeps, 'clock'>> & Pick<LetterDeps, 'clock'>;

/** Hands a mail of the desk over to whom it is for. Throws when it is not taken. */
export async function sendDeskMail(
  mail: Omit<LetterMessage, 'from' | 'replyTo' | 'configurationSet' | 'orCopy'>,
  deps: MailDeps,
): Promise<void> {
  const result = await sendLetter({ ...mail, orCopy: deskTexts(mail.language).mailAddress }, deps);
  if (result.outcome !== 'sent') throw new Error(`the mail was not sent: ${result.outcome}`);
}
