import { contactTexts } from '../../shared/i18n/contact-texts.ts';
import { formatDay } from '../../shared/i18n/dates.ts';
import { formTexts } from '../../shared/i18n/form-texts.ts';
import type { Language } from '../../shared/i18n/text.ts';
import type { LetterWords } from '../../shared/mail/parts/letter.tsx';
import type { Session } from '../../shared/programme/session.ts';
import { sessionName } from '../../shared/programme/session-name.ts';
import { inLanguage } from '../../shared/questionnaire/items.ts';
import { reference, responseId, type SubmissionId } from '../../shared/response/response.ts';
import { receiptPath } from '../../shared/web/http/receipt.ts';

/** What is mailed to who asks for a receipt: what its page says, and the way back to it. */
export function receiptLetter(
  { session, language, submission }: { session: Session; language: Language; submission: SubmissionId },
  { publicUrl }: { readonly publicUrl: string },
): LetterWords {
  const { orCopy, receiptMail: texts } = contactTexts(language);
  const { title, contact } = session.programme;
  const name = sessionName(session, language);
  const ask = formTexts(language).contact({ name: inLanguage(contact.name, language) });
  return {
    language,
    subject: texts.subject({ session: name }),
    before: [
      texts.arrived({ programme: inLanguage(title, language), session: name }),
      texts.reference({ reference: reference(responseId(session.code, submission)) }),
      texts.link,
    ],
    button: {
      label: formTexts(language).script.receipt,
      address: `${publicUrl}${receiptPath(session, submission, language)}`,
    },
    orCopy,
    after: [
      texts.deleted({ deleted: formatDay(session.answersExpireAt, session.zone, language) }),
      `${ask} ${contact.address}`,
      texts.once,
    ],
  };
}
