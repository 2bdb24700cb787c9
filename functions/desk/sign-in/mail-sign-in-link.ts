import { linkMinutes } from '../../../shared/desk/sign-in.ts';
import { deskTexts } from '../../../shared/i18n/desk-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { type MailDeps, sendDeskMail } from '../send-desk-mail.ts';

interface SignInMail {
  readonly address: string;
  readonly link: string;
  readonly language: Language;
  /** As its owner recognises it; empty: it is none that we know. */
  readonly browser: string;
}

/**
 * Hands a link over to who has asked for it. Throws when it is not taken: the page says nothing of it. Whatever opens the link, a
 * scanner of mails as well, gets a page with a button; only that signs in.
 */
export function mailSignInLink({ address, link, language, browser }: SignInMail, deps: MailDeps): Promise<void> {
  const { signIn } = deskTexts(language);
  const mail = {
    ...{ to: address, language, subject: signIn.mailSubject },
    before: [signIn.mail({ address, minutes: linkMinutes })],
    button: { label: signIn.linkButton, address: link },
    after: [...(browser === '' ? [] : [signIn.mailBrowser({ browser })]), signIn.mailIgnore],
  };
  return sendDeskMail(mail, deps);
}
