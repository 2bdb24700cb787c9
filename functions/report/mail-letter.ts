import type { GoAhead, SendResult } from '../../shared/delivery/dispatch-states.ts';
import { inOwnWords } from '../../shared/i18n/in-own-words.ts';
import type { LetterMail } from '../../shared/invitation/send-letters.ts';
import { invitationLetter } from '../../shared/mail/invitation-letter.ts';
import { type LetterDeps, sendLetter } from '../../shared/mail/send-letter.ts';

/** What letters are made and sent with. */
interface MailLetterDeps extends LetterDeps {
  /** The base of the web pages, without a slash at its end. */
  readonly publicUrl: string;
}

/**
 * Makes one letter to somebody who is invited, and hands it over. By its tags a mail that comes back says whose letters end, without an address,
 * and whether that may be told: only the first letter is tagged as one.
 */
export function mailLetter(mail: LetterMail, goAhead: GoAhead, deps: MailLetterDeps): Promise<SendResult> {
  const { session, invitee, stop, isFirst } = mail;
  return inOwnWords([session.programme.words], () => {
    const words = invitationLetter(mail, deps);
    const replyTo = deps.replyTo ?? session.programme.contact.address;
    const tags = { invitee: stop.id, ...(isFirst && { letter: 'invitation' }) };
    return sendLetter({ to: invitee.address, ...words, tags }, { ...deps, replyTo }, goAhead);
  });
}
