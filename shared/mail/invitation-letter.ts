import type { OneTimeCode } from '../access/one-time-code.ts';
import { fingerprintOf } from '../blind/fingerprint-of.ts';
import { contactTexts } from '../i18n/contact-texts.ts';
import { formatMoment } from '../i18n/dates.ts';
import { formTexts } from '../i18n/form-texts.ts';
import { invitationTexts } from '../i18n/invitation-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { LetterMail } from '../invitation/send-letters.ts';
import type { StoredSession } from '../programme/session.ts';
import { sessionName } from '../programme/session-name.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { minutesFor } from '../response/minutes.ts';
import { codeLink } from '../web/http/code-link.ts';
import type { LetterWords } from './parts/letter.tsx';

/** What somebody who is invited is mailed: who asks, until when, what is known of them, and how to get no more of it. */
export function invitationLetter(
  { session, invitee, letter, code, isNewLink, stop }: LetterMail,
  { publicUrl }: { readonly publicUrl: string },
): LetterWords {
  const { language } = invitee;
  const texts = invitationTexts(language);
  const { title, contact } = session.programme;
  const organiser = inLanguage(contact.name, language);
  const of = { organiser, programme: inLanguage(title, language), session: sessionName(session, language) };
  const isFirst = letter.number === 1;
  const asksAgain = code === undefined ? texts.asksAgainAll : texts.asksAgain;
  const closes = formatMoment(session.closesAt, session.zone, language);
  return {
    language,
    subject: isFirst ? texts.subject(of) : texts.reminderSubject(of),
    before: [
      isFirst ? texts.asks(of) : asksAgain(of),
      ...(isNewLink ? [texts.newLink] : []),
      texts.until({ minutes: minutesFor(session), closes }),
    ],
    button: { label: texts.button, address: formAddress(publicUrl, session, language, code) },
    orCopy: contactTexts(language).orCopy,
    after: [
      ...(code === undefined
        ? [texts.unseenAll]
        : [texts.own, session.access === 'blind-codes' ? texts.unseenBlind : texts.unseen]),
      ...(letter.isLast || invitee.once ? [texts.last] : []),
      invitee.once ? texts.left : texts.invited(of),
      `${formTexts(language).contact({ name: organiser })} ${contact.address}`,
    ],
    stop: { label: texts.stop, address: `${publicUrl}/i/${stop.key}?lang=${language}&of=${session.code}` },
  };
}

/** As a card has it: with the code, and where codes are blind with the fingerprint of the key, which the phone compares. */
function formAddress(
  publicUrl: string,
  { code: session, blindKey }: StoredSession,
  language: Language,
  code: OneTimeCode | undefined,
): string {
  const form = `${publicUrl}/f/${session}?lang=${language}`;
  return code === undefined ? form : codeLink(form, code, blindKey && fingerprintOf(blindKey));
}
