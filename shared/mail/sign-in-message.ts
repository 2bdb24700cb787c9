import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { linkMinutes } from '../desk/sign-in.ts';
import { deskTexts } from '../i18n/desk-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Instant } from '../time/instant.ts';

interface SignInMail {
  readonly from: string;
  readonly to: string;
  readonly replyTo?: string | undefined;
  readonly link: string;
  readonly language: Language;
  /** Amazon SES: the configuration set, which wants TLS on the mail's way. */
  readonly configurationSet?: string | undefined;
  /** In which the link was asked for, as its owner recognises it; empty: it is none that we know. */
  readonly browser: string;
}

/** The mail with a link that signs in: plain text alone, so that what the link is can be seen. */
export function signInMessage(
  { link, language, browser, configurationSet, ...addresses }: SignInMail,
  date: Instant,
): Promise<Buffer> {
  const { signIn } = deskTexts(language);
  const composer = new MailComposer({
    ...addresses,
    subject: signIn.mailSubject,
    date: new Date(date),
    text: [
      signIn.mail({ address: addresses.to, minutes: linkMinutes }),
      link,
      ...(browser === '' ? [] : [signIn.mailBrowser({ browser })]),
      signIn.mailIgnore,
    ]
      .map((paragraph) => `${paragraph}\n`)
      .join('\n'),
    textEncoding: 'quoted-printable',
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(configurationSet && { 'X-SES-CONFIGURATION-SET': configurationSet }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
