import type { VNode } from 'preact';
import { contactTexts } from '../../i18n/contact-texts.ts';
import { formTexts } from '../../i18n/form-texts.ts';
import type { Language } from '../../i18n/text.ts';
import type { Session } from '../../programme/session.ts';
import type { SubmissionId } from '../../response/response.ts';
import { receiptPath } from '../http/receipt.ts';
import { Message } from './message.tsx';

/** What became of a mail that was asked for: perhaps it is on its way, it was refused, or none can be sent just now. */
export type Mailed = 'asked' | 'refused' | 'later';

interface ReceiptMailProps {
  readonly session: Session;
  readonly language: Language;
  readonly submission: SubmissionId;
  readonly mailed: Mailed;
}

/** What answers to who asks for a receipt by mail. It does not show the address: whoever looks at the screen later would read it. */
export function ReceiptMailPage({ session, language, submission, mailed }: ReceiptMailProps): VNode {
  const texts = contactTexts(language);
  const { title, text } = texts[mailed];
  return (
    <Message session={session} language={language} title={title} isAnswerToPost>
      <p>{text}</p>
      {mailed === 'asked' && <p>{texts.asked.otherwise}</p>}
      <a class="send" href={receiptPath(session, submission, language)}>
        {formTexts(language).script.receipt}
      </a>
    </Message>
  );
}
