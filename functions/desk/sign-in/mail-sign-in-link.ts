import type { Language } from '../../../shared/i18n/text.ts';
import { fromIn } from '../../../shared/mail/sender.ts';
import { signInMessage } from '../../../shared/mail/sign-in-message.ts';
import type { DeskDeps } from '../deps.ts';

interface SignInMail {
  readonly address: string;
  readonly link: string;
  readonly language: Language;
  /** As its owner recognises it; empty: it is none that we know. */
  readonly browser: string;
}

/** Hands a link over to who has asked for it. Throws when it is not taken: the page says nothing of it. */
export async function mailSignInLink(
  { address, link, language, browser }: SignInMail,
  { transport, sender, replyTo, configurationSet, clock }: DeskDeps,
): Promise<void> {
  const from = fromIn(language, sender);
  const raw = await signInMessage(
    { from, to: address, replyTo, link, language, browser, configurationSet },
    clock.now(),
  );
  const ready = await transport();
  const result = await ready.send({ from, to: address, raw }, async () => true);
  if (result.outcome !== 'sent') throw new Error(`the mail was not sent: ${result.outcome}`);
}
